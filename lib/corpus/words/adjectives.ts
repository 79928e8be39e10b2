import { table } from './table'

/**
 * What things are like, as it stands beside a plural of nouns.ts; "m/f" where Catalan, Spanish or French tell
 * masculines from feminines. The first are the most frequent.
 */
export const adjectives = table(`
digital | digitals | digitales | digitale | digitaalisia | cyfrowe | numériques
local | locals | locales | lokale | paikallisia | lokalne | locaux/locales
regional | regionals | regionales | regionale | alueellisia | regionalne | régionaux/régionales
new | nous/noves | nuevos/nuevas | neue | uusia | nowe | nouveaux/nouvelles
public | públics/públiques | públicos/públicas | öffentliche | julkisia | publiczne | publics/publiques
shared | compartits/compartides | compartidos/compartidas | gemeinsame | yhteisiä | wspólne | partagés/partagées
sustainable | sostenibles | sostenibles | nachhaltige | kestäviä | zrównoważone | durables
open | oberts/obertes | abiertos/abiertas | offene | avoimia | otwarte | ouverts/ouvertes
small | petits/petites | pequeños/pequeñas | kleine | pieniä | małe | petits/petites
social | socials | sociales | soziale | sosiaalisia | społeczne | sociaux/sociales
rural | rurals | rurales | ländliche | maaseudun | wiejskie | ruraux/rurales
practical | pràctics/pràctiques | prácticos/prácticas | praktische | käytännöllisiä | praktyczne | pratiques
simple | senzills/senzilles | sencillos/sencillas | einfache | yksinkertaisia | proste | simples
existing | existents | existentes | bestehende | nykyisiä | istniejące | existants/existantes
accessible | accessibles | accesibles | zugängliche | saavutettavia | dostępne | accessibles
reliable | fiables | fiables | zuverlässige | luotettavia | niezawodne | fiables
flexible | flexibles | flexibles | flexible | joustavia | elastyczne | souples
smart | intel·ligents/intel·ligentes | inteligentes | intelligente | älykkäitä | inteligentne | intelligents/intelligentes
affordable | assequibles | asequibles | bezahlbare | edullisia | niedrogie | abordables
urban | urbans/urbanes | urbanos/urbanas | städtische | kaupunkimaisia | miejskie | urbains/urbaines
environmental | ambientals | ambientales | ökologische | ekologisia | ekologiczne | écologiques
economic | econòmics/econòmiques | económicos/económicas | wirtschaftliche | taloudellisia | ekonomiczne | économiques
technical | tècnics/tècniques | técnicos/técnicas | technische | teknisiä | techniczne | techniques
mobile | mòbils | móviles | mobile | liikkuvia | mobilne | mobiles
innovative | innovadors/innovadores | innovadores/innovadoras | innovative | innovatiivisia | innowacyjne | innovants/innovantes
long-term | duradors/duradores | duraderos/duraderas | langfristige | pitkäaikaisia | długofalowe | durables
clear | clars/clares | claros/claras | klare | selkeitä | jasne | clairs/claires
joint | conjunts/conjuntes | conjuntos/conjuntas | gebündelte | kootusti toimivia | łączone | communs/communes
European | europeus/europees | europeos/europeas | europäische | eurooppalaisia | europejskie | européens/européennes
modern | moderns/modernes | modernos/modernas | moderne | nykyaikaisia | nowoczesne | modernes
safe | segurs/segures | seguros/seguras | sichere | turvallisia | bezpieczne | sûrs/sûres
green | verds/verdes | verdes | grüne | vihreitä | zielone | verts/vertes
cultural | culturals | culturales | kulturelle | kulttuurisia | kulturalne | culturels/culturelles
energy-saving | eficients | eficientes | sparsame | energiatehokkaita | oszczędne | économes
remote | remots/remotes | remotos/remotas | entlegene | syrjäisiä | odległe | lointains/lointaines
daily | diaris/diàries | diarios/diarias | tägliche | päivittäisiä | codzienne | quotidiens/quotidiennes
low-cost | econòmics/econòmiques | baratos/baratas | günstige | halpoja | tanie | peu coûteux/peu coûteuses
large | grans | grandes | große | suuria | duże | grands/grandes
personal | personals | personales | persönliche | henkilökohtaisia | osobiste | personnels/personnelles
transparent | transparents | transparentes | transparente | läpinäkyviä | przejrzyste | transparents/transparentes
circular | circulars | circulares | zirkuläre | kiertotaloutta tukevia | cyrkularne | circulaires
strategic | estratègics/estratègiques | estratégicos/estratégicas | strategische | strategisia | strategiczne | stratégiques
annual | anuals | anuales | jährliche | vuosittaisia | coroczne | annuels/annuelles
seasonal | estacionals | estacionales | saisonale | kausiluonteisia | sezonowe | saisonniers/saisonnières
experimental | experimentals | experimentales | experimentelle | kokeellisia | eksperymentalne | expérimentaux/expérimentales
municipal | municipals | municipales | kommunale | kunnallisia | gminne | municipaux/municipales
cross-border | transfronterers/transfrontereres | transfronterizos/transfronterizas | grenzübergreifende | rajat ylittäviä | transgraniczne | transfrontaliers/transfrontalières
voluntary | voluntaris/voluntàries | voluntarios/voluntarias | freiwillige | vapaaehtoisia | dobrowolne | volontaires
urgent | urgents | urgentes | dringende | kiireellisiä | pilne | urgents/urgentes
complex | complexos/complexes | complejos/complejas | komplexe | monimutkaisia | złożone | complexes
detailed | detallats/detallades | detallados/detalladas | ausführliche | yksityiskohtaisia | szczegółowe | détaillés/détaillées
hidden | ocults/ocultes | ocultos/ocultas | verborgene | piileviä | ukryte | cachés/cachées
early | primerencs/primerenques | tempranos/tempranas | frühe | varhaisia | wczesne | précoces
free | gratuïts/gratuïtes | gratuitos/gratuitas | kostenlose | maksuttomia | bezpłatne | gratuits/gratuites
tailored | personalitzats/personalitzades | personalizados/personalizadas | passgenaue | räätälöityjä | dopasowane | adaptés/adaptées
neutral | neutrals | neutrales | neutrale | neutraaleja | neutralne | neutres
fair | justos/justes | justos/justas | faire | reiluja | sprawiedliwe | équitables
quiet | silenciosos/silencioses | silenciosos/silenciosas | leise | hiljaisia | ciche | silencieux/silencieuses
clean | nets/netes | limpios/limpias | saubere | puhtaita | czyste | propres
traditional | tradicionals | tradicionales | traditionelle | perinteisiä | tradycyjne | traditionnels/traditionnelles
historic | històrics/històriques | históricos/históricas | historische | historiallisia | historyczne | historiques
young | joves | jóvenes | junge | nuoria | młode | jeunes
ageing | envellits/envellides | envejecidos/envejecidas | alternde | ikääntyviä | starzejące się | vieillissants/vieillissantes
visible | visibles | visibles | sichtbare | näkyviä | widoczne | visibles
measurable | mesurables | medibles | messbare | mitattavia | mierzalne | mesurables
temporary | temporals | temporales | befristete | väliaikaisia | tymczasowe | temporaires
permanent | permanents | permanentes | dauerhafte | pysyviä | stałe | permanents/permanentes
virtual | virtuals | virtuales | virtuelle | virtuaalisia | wirtualne | virtuels/virtuelles
automatic | automàtics/automàtiques | automáticos/automáticas | automatische | automaattisia | automatyczne | automatiques
independent | independents | independientes | unabhängige | itsenäisiä | niezależne | indépendants/indépendantes
mutual | mutus/mútues | mutuos/mutuas | gegenseitige | vastavuoroisia | wzajemne | mutuels/mutuelles
expensive | cars/cares | caros/caras | teure | kalliita | drogie | chers/chères
scarce | escassos/escasses | escasos/escasas | knappe | niukkoja | skromne | rares
healthy | saludables | saludables | gesunde | terveellisiä | zdrowe | sains/saines
inclusive | inclusius/inclusives | inclusivos/inclusivas | inklusive | osallistavia | włączające | inclusifs/inclusives
multilingual | multilingües | multilingües | mehrsprachige | monikielisiä | wielojęzyczne | multilingues
coastal | costaners/costaneres | costeros/costeras | küstennahe | rannikon | nadmorskie | côtiers/côtières
mountain | muntanyencs/muntanyenques | montañosos/montañosas | bergige | vuoristoisia | górskie | montagnards/montagnardes
interoperable | interoperables | interoperables | interoperable | yhteentoimivia | interoperacyjne | interopérables
anonymous | anònims/anònimes | anónimos/anónimas | anonyme | nimettömiä | anonimowe | anonymes
creative | creatius/creatives | creativos/creativas | kreative | luovia | kreatywne | créatifs/créatives
industrial | industrials | industriales | industrielle | teollisia | przemysłowe | industriels/industrielles
scientific | científics/científiques | científicos/científicas | wissenschaftliche | tieteellisiä | naukowe | scientifiques
vocational | professionals | profesionales | berufliche | ammatillisia | zawodowe | professionnels/professionnelles
legal | legals | legales | rechtliche | oikeudellisia | prawne | juridiques
thermal | tèrmics/tèrmiques | térmicos/térmicas | thermische | lämpöteknisiä | termiczne | thermiques
solar | solars | solares | solare | aurinkoenergiaa käyttäviä | słoneczne | solaires
electric | elèctrics/elèctriques | eléctricos/eléctricas | elektrische | sähköisiä | elektryczne | électriques
portable | portàtils | portátiles | tragbare | kannettavia | przenośne | portables
modular | modulars | modulares | modulare | modulaarisia | modułowe | modulaires
peripheral | perifèrics/perifèriques | periféricos/periféricas | periphere | reuna-alueiden | peryferyjne | périphériques
wireless | sense fil | inalámbricos/inalámbricas | drahtlose | langattomia | bezprzewodowe | sans fil
old and new | antics i nous/antigues i noves | antiguos y nuevos/antiguas y nuevas | alte und neue | vanhoja ja uusia | stare i nowe | anciens et nouveaux/anciennes et nouvelles
recycled | reciclats/reciclades | reciclados/recicladas | recycelte | kierrätettyjä | przetworzone | recyclés/recyclées
edible | comestibles | comestibles | essbare | syötäviä | jadalne | comestibles
nocturnal | nocturns/nocturnes | nocturnos/nocturnas | nächtliche | öisiä | nocne | nocturnes
provincial | provincials | provinciales | ländlich geprägte | maakunnallisia | wojewódzkie | provinciaux/provinciales
walkable | caminables | caminables | fußläufige | kävellen saavutettavia | piesze | piétons/piétonnes
resilient | resilients | resilientes | robuste | kestokykyisiä | odporne | résilients/résilientes
underground | soterrats/soterrades | subterráneos/subterráneas | unterirdische | maanalaisia | podziemne | souterrains/souterraines
`)
