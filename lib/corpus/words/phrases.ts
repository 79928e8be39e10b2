import { table } from './table'

/** Who does something: subjects in the plural, with their article. */
export const actors = table(`
the municipalities | els municipis | los municipios | die Gemeinden | kunnat | gminy | les communes
the residents | els veïns | los vecinos | die Einwohner | asukkaat | mieszkańcy | les habitants
the small firms | les petites empreses | las pequeñas empresas | die kleinen Betriebe | pienyritykset | małe firmy | les petites entreprises
the local authorities | les administracions locals | las administraciones locales | die Kommunen | paikallisviranomaiset | samorządy | les collectivités
the regional agencies | les agències regionals | las agencias regionales | die regionalen Agenturen | kehittämisyhtiöt | agencje regionalne | les agences régionales
the universities | les universitats | las universidades | die Hochschulen | korkeakoulut | uczelnie | les universités
the partners | els socis | los socios | die Partner | kumppanit | partnerzy | les partenaires
the schools | les escoles | las escuelas | die Schulen | koulut | szkoły | les écoles
the associations | les associacions | las asociaciones | die Vereine | yhdistykset | stowarzyszenia | les associations
the volunteers | els voluntaris | los voluntarios | die Ehrenamtlichen | vapaaehtoiset | wolontariusze | les bénévoles
the libraries | les biblioteques | las bibliotecas | die Bibliotheken | kirjastot | biblioteki | les bibliothèques
the planners | els planificadors | los planificadores | die Planer | suunnittelijat | planiści | les urbanistes
the county councils | les diputacions | las diputaciones | die Kreise | maakuntaliitot | powiaty | les départements
the families | les famílies | las familias | die Familien | perheet | rodziny | les familles
the start-ups | les empreses emergents | las empresas emergentes | die Gründer | kasvuyritykset | startupy | les jeunes pousses
the clusters | els clústers | los clústeres | die Cluster | klusterit | klastry | les pôles
the farmers | els pagesos | los agricultores | die Landwirte | viljelijät | rolnicy | les agriculteurs
the students | els estudiants | los estudiantes | die Studierenden | opiskelijat | studenci | les étudiants
the nurses | les infermeres | las enfermeras | die Pflegekräfte | hoitajat | pielęgniarki | les infirmières
the hospitals | els hospitals | los hospitales | die Krankenhäuser | sairaalat | szpitale | les hôpitaux
the museums | els museus | los museos | die Museen | museot | muzea | les musées
the chambers of commerce | les cambres de comerç | las cámaras de comercio | die Kammern | kauppakamarit | izby gospodarcze | les chambres de commerce
the operators | els operadors | los operadores | die Betreiber | operaattorit | operatorzy | les opérateurs
the engineers | els enginyers | los ingenieros | die Ingenieure | insinöörit | inżynierowie | les ingénieurs
the shopkeepers | els botiguers | los comerciantes | die Händler | kauppiaat | sklepikarze | les commerçants
the cooperatives | les cooperatives | las cooperativas | die Genossenschaften | osuuskunnat | spółdzielnie | les coopératives
the tourist offices | les oficines de turisme | las oficinas de turismo | die Tourismusverbände | matkailutoimistot | biura turystyczne | les offices de tourisme
the older people | les persones grans | las personas mayores | die älteren Menschen | ikäihmiset | seniorzy | les personnes âgées
the young people | els joves | los jóvenes | die Jugendlichen | nuoret | młodzi | les jeunes
the employers | els ocupadors | los empleadores | die Arbeitgeber | työnantajat | pracodawcy | les employeurs
the foresters | els forestals | los forestales | die Förster | metsänhoitajat | leśnicy | les forestiers
the bus companies | les companyies d'autobús | las compañías de autobús | die Busunternehmen | bussiyhtiöt | przewoźnicy | les compagnies de bus
the water utilities | les companyies d'aigua | las empresas de agua | die Wasserwerke | vesilaitokset | wodociągi | les régies des eaux
the sports clubs | els clubs esportius | los clubes deportivos | die Sportvereine | urheiluseurat | kluby sportowe | les clubs sportifs
the architects | els arquitectes | los arquitectos | die Architekten | arkkitehdit | architekci | les architectes
the teachers | els mestres | los maestros | die Lehrkräfte | opettajat | nauczyciele | les enseignants
the research centres | els centres de recerca | los centros de investigación | die Forschungszentren | tutkimuskeskukset | ośrodki badawcze | les centres de recherche
the ports | els ports | los puertos | die Häfen | satamat | porty | les ports
the energy agencies | les agències de l'energia | las agencias de la energía | die Energieagenturen | energiatoimistot | agencje energetyczne | les agences de l'énergie
the social workers | els treballadors socials | los trabajadores sociales | die Sozialarbeiter | sosiaalityöntekijät | pracownicy socjalni | les travailleurs sociaux
`)

/** Where. */
export const places = table(`
in small villages | als pobles petits | en los pueblos pequeños | in kleinen Dörfern | pienissä kylissä | w małych wsiach | dans les petits villages
in the whole region | a tota la regió | en toda la región | in der ganzen Region | koko alueella | w całym regionie | dans toute la région
near the metropolis | a prop de la metròpoli | cerca de la metrópoli | nahe der Metropole | lähellä suurkaupunkia | w pobliżu metropolii | près de la métropole
in rural areas | a les zones rurals | en las zonas rurales | auf dem Land | maaseudulla | na obszarach wiejskich | en zone rurale
in town centres | als centres urbans | en los centros urbanos | in den Ortszentren | taajamien keskustoissa | w centrach miast | dans les centres-villes
along the coast | al litoral | en el litoral | an der Küste | rannikolla | na wybrzeżu | sur le littoral
in mountain areas | a la muntanya | en la montaña | in den Bergen | tunturiseuduilla | w górach | en montagne
in public buildings | als edificis públics | en los edificios públicos | in öffentlichen Gebäuden | julkisissa rakennuksissa | w budynkach publicznych | dans les bâtiments publics
on the islands | a les illes | en las islas | auf den Inseln | saaristossa | na wyspach | dans les îles
at the border | a la frontera | en la frontera | an der Grenze | raja-alueilla | na pograniczu | à la frontière
in old industrial areas | als antics polígons | en los antiguos polígonos | in alten Industriegebieten | vanhoilla teollisuusalueilla | na terenach poprzemysłowych | dans les friches industrielles
in every district | a tots els districtes | en todos los distritos | in jedem Bezirk | jokaisessa kaupunginosassa | w każdej dzielnicy | dans chaque quartier
at home | a casa | en casa | zu Hause | kotona | w domu | à domicile
in schools | a les escoles | en las escuelas | in den Schulen | kouluissa | w szkołach | dans les écoles
on the outskirts | a la perifèria | en las afueras | am Stadtrand | laitakaupungilla | na przedmieściach | en périphérie
in natural parks | als parcs naturals | en los parques naturales | in den Naturparks | luonnonpuistoissa | w parkach krajobrazowych | dans les parcs naturels
in health centres | als centres de salut | en los centros de salud | in den Gesundheitszentren | terveyskeskuksissa | w ośrodkach zdrowia | dans les centres de santé
in the valleys | a les valls | en los valles | in den Tälern | laaksoissa | w dolinach | dans les vallées
at the harbour | al port | en el puerto | im Hafen | satamassa | w porcie | au port
in several countries | en diversos països | en varios países | in mehreren Ländern | useissa maissa | w kilku krajach | dans plusieurs pays
`)

/** In what way. */
export const manners = table(`
with open standards | amb estàndards oberts | con estándares abiertos | mit offenen Standards | avoimin standardein | w otwartych standardach | avec des standards ouverts
step by step | pas a pas | paso a paso | Schritt für Schritt | askel kerrallaan | krok po kroku | pas à pas
together | conjuntament | conjuntamente | gemeinsam | yhdessä | wspólnie | ensemble
at low cost | amb poc cost | con poco coste | mit wenig Geld | pienin kustannuksin | tanim kosztem | à moindre coût
with European money | amb fons europeus | con fondos europeos | mit europäischem Geld | EU-rahoituksella | za unijne pieniądze | avec des fonds européens
without new bureaucracy | sense més burocràcia | sin más burocracia | ohne neue Bürokratie | ilman uutta byrokratiaa | bez nowej biurokracji | sans nouvelle bureaucratie
with one contract for all | amb un sol contracte | con un solo contrato | mit einem Vertrag für alle | yhdellä sopimuksella | w ramach jednej umowy | avec un seul contrat
over the telephone | per telèfon | por teléfono | am Telefon | puhelimitse | przez telefon | par téléphone
online | en línia | en línea | online | verkossa | online | en ligne
every day | cada dia | cada día | jeden Tag | joka päivä | codziennie | chaque jour
with the help of volunteers | amb voluntaris | con voluntarios | mit Freiwilligen | vapaaehtoisten avulla | z pomocą wolontariuszy | avec des bénévoles
in small steps | a poc a poc | poco a poco | in kleinen Schritten | vähitellen | małymi krokami | par petites étapes
with their own staff | amb personal propi | con personal propio | mit eigenem Personal | omin voimin | własnymi siłami | avec leur propre personnel
in the open | de manera transparent | de forma transparente | vor aller Augen | avoimesti | jawnie | en toute transparence
with public procurement | amb compra pública | con compra pública | durch öffentliche Aufträge | julkisin hankinnoin | w drodze zamówień publicznych | par la commande publique
with artificial intelligence | amb intel·ligència artificial | con inteligencia artificial | mit künstlicher Intelligenz | tekoälyn avulla | za pomocą sztucznej inteligencji | avec l'intelligence artificielle
before the season begins | abans de la temporada | antes de la temporada | vor der Saison | ennen sesonkia | przed sezonem | avant la saison
under one brand | sota una sola marca | bajo una sola marca | unter einer Marke | yhden tuotemerkin alla | pod jedną marką | sous une même marque
from the bottom up | de baix a dalt | de abajo arriba | von unten nach oben | alhaalta ylöspäin | oddolnie | en partant du terrain
with a common method | amb un mètode comú | con un método común | nach einer Methode | samalla menetelmällä | według jednej metody | avec une méthode commune
`)

/** When, or since when. */
export const times = table(`
every year | cada any | cada año | jedes Jahr | joka vuosi | co roku | chaque année
from the first month on | des del primer mes | desde el primer mes | vom ersten Monat an | alusta alkaen | od pierwszego miesiąca | dès le premier mois
after the pilot | després de la prova pilot | tras la prueba piloto | nach dem Pilotversuch | kokeilun jälkeen | po pilotażu | après le pilote
in winter | a l'hivern | en invierno | im Winter | talvella | zimą | en hiver
in summer | a l'estiu | en verano | im Sommer | kesällä | latem | en été
during the pandemic | durant la pandèmia | durante la pandemia | während der Pandemie | pandemian aikana | w czasie pandemii | pendant la pandémie
at the weekend | el cap de setmana | el fin de semana | am Wochenende | viikonloppuisin | w weekendy | le week-end
twice a year | dos cops l'any | dos veces al año | zweimal im Jahr | kahdesti vuodessa | dwa razy w roku | deux fois par an
for a long time | des de fa temps | desde hace tiempo | seit Langem | pitkään | od dawna | depuis longtemps
today | avui | hoy | heute | nykyään | dziś | aujourd'hui
`)
