import { table } from './table'

/**
 * What people do with things: third person plural, each with a plain object (Finnish: in the partitive,
 * Polish: in the accusative; no German verb that comes apart). The first are the most frequent.
 */
export const verbs = table(`
share | comparteixen | comparten | teilen | jakavat | współdzielą | partagent
use | utilitzen | utilizan | nutzen | käyttävät | wykorzystują | utilisent
develop | desenvolupen | desarrollan | entwickeln | kehittävät | rozwijają | développent
test | proven | prueban | testen | testaavat | testują | testent
improve | milloren | mejoran | verbessern | parantavat | ulepszają | améliorent
support | impulsen | apoyan | unterstützen | tukevat | wspierają | soutiennent
offer | ofereixen | ofrecen | bieten | tarjoavat | oferują | proposent
plan | planifiquen | planifican | planen | suunnittelevat | planują | planifient
measure | mesuren | miden | messen | mittaavat | mierzą | mesurent
finance | financen | financian | finanzieren | rahoittavat | finansują | financent
publish | publiquen | publican | veröffentlichen | julkaisevat | publikują | publient
require | requereixen | requieren | brauchen | edellyttävät | egzekwują | exigent
combine | combinen | combinan | verbinden | yhdistävät | łączą | combinent
coordinate | coordinen | coordinan | koordinieren | koordinoivat | koordynują | coordonnent
manage | gestionen | gestionan | verwalten | hallinnoivat | prowadzą | gèrent
collect | recullen | recogen | sammeln | keräävät | zbierają | recueillent
build | construeixen | construyen | bauen | rakentavat | budują | construisent
organise | organitzen | organizan | organisieren | järjestävät | organizują | organisent
evaluate | avaluen | evalúan | bewerten | arvioivat | oceniają | évaluent
strengthen | reforcen | refuerzan | stärken | vahvistavat | wzmacniają | renforcent
reduce | redueixen | reducen | verringern | vähentävät | ograniczają | réduisent
connect | connecten | conectan | verknüpfen | kytkevät | spajają | relient
promote | promouen | promueven | fördern | edistävät | promują | promeuvent
adapt | adapten | adaptan | verändern | mukauttavat | dostosowują | adaptent
compare | comparen | comparan | vergleichen | vertailevat | porównują | comparent
renew | renoven | renuevan | erneuern | uudistavat | odnawiają | rénovent
monitor | supervisen | supervisan | überwachen | seuraavat | monitorują | surveillent
design | dissenyen | diseñan | gestalten | muotoilevat | projektują | conçoivent
discuss | debaten | debaten | besprechen | käsittelevät | omawiają | examinent
open | obren | abren | öffnen | avaavat | otwierają | ouvrent
maintain | mantenen | mantienen | erhalten | ylläpitävät | utrzymują | entretiennent
buy | compren | compran | kaufen | ostavat | kupują | achètent
find | troben | encuentran | finden | etsivät | znajdują | trouvent
create | creen | crean | schaffen | luovat | tworzą | créent
prepare | preparen | preparan | entwerfen | valmistelevat | przygotowują | préparent
protect | protegeixen | protegen | schützen | suojelevat | chronią | protègent
simplify | simplifiquen | simplifican | vereinfachen | yksinkertaistavat | upraszczają | simplifient
extend | amplien | amplían | erweitern | laajentavat | rozszerzają | élargissent
replace | substitueixen | sustituyen | ersetzen | korvaavat | zastępują | remplacent
check | comproven | comprueban | prüfen | tarkistavat | sprawdzają | vérifient
explain | expliquen | explican | erklären | selittävät | wyjaśniają | expliquent
update | actualitzen | actualizan | aktualisieren | päivittävät | aktualizują | actualisent
describe | descriuen | describen | beschreiben | kuvaavat | opisują | décrivent
repair | reparen | reparan | reparieren | korjaavat | naprawiają | réparent
map | cartografien | cartografían | kartieren | kartoittavat | mapują | cartographient
translate | tradueixen | traducen | übersetzen | kääntävät | tłumaczą | traduisent
recommend | recomanen | recomiendan | empfehlen | suosittelevat | polecają | recommandent
lend | deixen | prestan | verleihen | lainaavat | wypożyczają | prêtent
rent | lloguen | alquilan | mieten | vuokraavat | wynajmują | louent
restore | restauren | restauran | sanieren | kunnostavat | przywracają | restaurent
reuse | reutilitzen | reutilizan | recyceln | kierrättävät | odzyskują | réutilisent
simulate | simulen | simulan | simulieren | simuloivat | symulują | simulent
digitise | digitalitzen | digitalizan | digitalisieren | digitoivat | cyfryzują | numérisent
automate | automatitzen | automatizan | automatisieren | automatisoivat | automatyzują | automatisent
document | documenten | documentan | dokumentieren | dokumentoivat | dokumentują | documentent
negotiate | negocien | negocian | verhandeln | neuvottelevat | negocjują | négocient
apply | apliquen | aplican | verwenden | soveltavat | stosują | appliquent
approve | aproven | aprueban | genehmigen | hyväksyvät | zatwierdzają | approuvent
analyse | analitzen | analizan | analysieren | analysoivat | analizują | analysent
predict | preveuen | prevén | berechnen | ennakoivat | prognozują | prévoient
visit | visiten | visitan | besuchen | kiertävät | odwiedzają | visitent
present | presenten | presentan | zeigen | esittelevät | prezentują | présentent
look after | cuiden | cuidan | pflegen | hoitavat | pielęgnują | préservent
clean | netegen | limpian | reinigen | puhdistavat | oczyszczają | nettoient
save | estalvien | ahorran | sparen | säästävät | oszczędzają | économisent
count | compten | cuentan | zählen | laskevat | liczą | comptent
deliver | reparteixen | reparten | liefern | toimittavat | dostarczają | livrent
request | sol·liciten | solicitan | fordern | pyytävät | wywalczają | sollicitent
certify | certifiquen | certifican | zertifizieren | sertifioivat | certyfikują | certifient
visualise | visualitzen | visualizan | visualisieren | visualisoivat | wizualizują | visualisent
redesign | redissenyen | rediseñan | überarbeiten | uudelleenmuotoilevat | przeprojektowują | repensent
diversify | diversifiquen | diversifican | variieren | monipuolistavat | różnicują | diversifient
stabilise | estabilitzen | estabilizan | stabilisieren | vakauttavat | stabilizują | stabilisent
integrate | integren | integran | integrieren | integroivat | integrują | intègrent
unify | unifiquen | unifican | vereinheitlichen | yhtenäistävät | ujednolicają | unifient
moderate | moderen | moderan | moderieren | fasilitoivat | moderują | animent
question | qüestionen | cuestionan | hinterfragen | kyseenalaistavat | kwestionują | interrogent
value | valoren | valoran | schätzen | arvostavat | cenią | apprécient
invent | inventen | inventan | erfinden | keksivät | wymyślają | inventent
copy | copien | copian | kopieren | kopioivat | kopiują | copient
export | exporten | exportan | exportieren | vievät maailmalle | eksportują | exportent
import | importen | importan | importieren | tuovat maahan | importują | importent
archive | arxiven | archivan | archivieren | arkistoivat | archiwizują | archivent
light | il·luminen | iluminan | beleuchten | valaisevat | oświetlają | éclairent
heat | escalfen | calientan | heizen | lämmittävät | ogrzewają | chauffent
cool | refreden | enfrían | kühlen | jäähdyttävät | chłodzą | refroidissent
insulate | aïllen | aíslan | dämmen | eristävät | ocieplają | isolent
water | reguen | riegan | bewässern | kastelevat | nawadniają | arrosent
plant | planten | plantan | pflanzen | istuttavat | sadzą | plantent
harvest | cullen | cosechan | ernten | korjaavat talteen | koszą | récoltent
sell | venen | venden | verkaufen | myyvät | sprzedają | vendent
film | filmen | filman | filmen | kuvaavat videolle | filmują | filment
draw | dibuixen | dibujan | zeichnen | piirtävät | rysują | dessinent
store | emmagatzemen | almacenan | speichern | varastoivat | magazynują | stockent
transport | transporten | transportan | befördern | kuljettavat | przewożą | transportent
charge | carreguen | cargan | laden | lataavat | ładują | chargent
train | formen | forman | schulen | kouluttavat | szkolą | forment
hire | contracten | contratan | beauftragen | palkkaavat | zatrudniają | embauchent
insure | asseguren | aseguran | versichern | vakuuttavat | ubezpieczają | assurent
inspect | inspeccionen | inspeccionan | kontrollieren | tutkivat | badają | inspectent
label | etiqueten | etiquetan | kennzeichnen | merkitsevät | oznaczają | étiquettent
sign | signen | firman | unterzeichnen | allekirjoittavat | podpisują | signent
vote for | voten | votan | wählen | äänestävät | wybierają | votent
`)
