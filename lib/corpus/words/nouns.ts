import { table } from './table'

/**
 * What practices are about, in general: plurals as they stand after a verb (Finnish: partitive, Polish:
 * accusative, never of men). The first are the most frequent. A + marks feminines in Catalan, Spanish, French.
 */
export const nouns = table(`
services | serveis | servicios | Dienste | palveluja | usługi | services
data | dades+ | datos | Daten | tietoja | dane | données+
needs | necessitats+ | necesidades+ | Bedürfnisse | tarpeita | potrzeby | besoins
tools | eines+ | herramientas+ | Werkzeuge | työkaluja | narzędzia | outils
networks | xarxes+ | redes+ | Netze | verkostoja | sieci | réseaux
solutions | solucions+ | soluciones+ | Lösungen | ratkaisuja | rozwiązania | solutions+
platforms | plataformes+ | plataformas+ | Plattformen | alustoja | platformy | plateformes+
measures | mesures+ | medidas+ | Maßnahmen | toimenpiteitä | działania | mesures+
results | resultats | resultados | Ergebnisse | tuloksia | wyniki | résultats
costs | costos | costes | Kosten | kustannuksia | koszty | coûts
skills | competències+ | competencias+ | Kompetenzen | taitoja | umiejętności | compétences+
plans | plans | planes | Pläne | suunnitelmia | plany | plans
resources | recursos | recursos | Mittel | voimavaroja | zasoby | ressources+
spaces | espais | espacios | Räume | tiloja | przestrzenie | espaces
indicators | indicadors | indicadores | Kennzahlen | mittareita | wskaźniki | indicateurs
routes | rutes+ | rutas+ | Wege | reittejä | trasy | itinéraires
trainings | formacions+ | formaciones+ | Schulungen | koulutuksia | szkolenia | formations+
buildings | edificis | edificios | Gebäude | rakennuksia | budynki | bâtiments
sensors | sensors | sensores | Sensoren | antureita | czujniki | capteurs
maps | mapes | mapas | Karten | karttoja | mapy | cartes+
contracts | contractes | contratos | Verträge | sopimuksia | umowy | contrats
agreements | acords | acuerdos | Vereinbarungen | sopimusmalleja | porozumienia | accords
workshops | tallers | talleres | Werkstätten | työpajoja | warsztaty | ateliers
pilots | proves+ pilot | pruebas+ piloto | Pilotvorhaben | kokeiluja | pilotaże | pilotes
standards | estàndards | estándares | Standards | standardeja | standardy | normes+
applications | aplicacions+ | aplicaciones+ | Anwendungen | sovelluksia | aplikacje | applications+
barriers | barreres+ | barreras+ | Hürden | esteitä | bariery | obstacles
ideas | idees+ | ideas+ | Ideen | ideoita | pomysły | idées+
strategies | estratègies+ | estrategias+ | Strategien | strategioita | strategie | stratégies+
rules | normes+ | normas+ | Regeln | sääntöjä | zasady | règles+
procedures | procediments | procedimientos | Verfahren | menettelyjä | procedury | procédures+
investments | inversions+ | inversiones+ | Investitionen | investointeja | inwestycje | investissements
emissions | emissions+ | emisiones+ | Emissionen | päästöjä | emisje | émissions+
systems | sistemes | sistemas | Systeme | järjestelmiä | systemy | systèmes
guidelines | guies+ | guías+ | Leitlinien | ohjeita | wytyczne | lignes+ directrices
centres | centres | centros | Zentren | keskuksia | ośrodki | centres
opportunities | oportunitats+ | oportunidades+ | Chancen | mahdollisuuksia | szanse | possibilités+
risks | riscos | riesgos | Risiken | riskejä | ryzyka | risques
jobs | llocs de treball | empleos | Arbeitsplätze | työpaikkoja | miejsca pracy | emplois
ways of working | formes+ de treball | formas+ de trabajo | Arbeitsweisen | toimintatapoja | metody pracy | façons+ de travailler
experiences | experiències+ | experiencias+ | Erfahrungen | kokemuksia | doświadczenia | expériences+
materials | materials | materiales | Materialien | materiaaleja | materiały | matériaux
devices | aparells | dispositivos | Geräte | laitteita | urządzenia | appareils
visits | visites+ | visitas+ | Besuche | vierailuja | wizyty | visites+
products | productes | productos | Produkte | tuotteita | produkty | produits
vehicles | vehicles | vehículos | Fahrzeuge | ajoneuvoja | pojazdy | véhicules
journeys | desplaçaments | desplazamientos | Fahrten | matkoja | podróże | trajets
markets | mercats | mercados | Märkte | markkinoita | rynki | marchés
campaigns | campanyes+ | campañas+ | Kampagnen | kampanjoita | kampanie | campagnes+
budgets | pressupostos | presupuestos | Haushalte | talousarvioita | budżety | budgets
forms | formularis | formularios | Formulare | lomakkeita | formularze | formulaires
surveys | enquestes+ | encuestas+ | Umfragen | kyselyjä | ankiety | enquêtes+
models | models | modelos | Modelle | malleja | modele | modèles
tasks | tasques+ | tareas+ | Aufgaben | tehtäviä | zadania | tâches+
decisions | decisions+ | decisiones+ | Entscheidungen | päätöksiä | decyzje | décisions+
appointments | cites+ | citas+ | Termine | ajanvarauksia | wizyty umówione | rendez-vous
purchases | compres+ | compras+ | Einkäufe | hankintoja | zakupy | achats
repairs | reparacions+ | reparaciones+ | Reparaturen | korjauksia | naprawy | réparations+
streets | carrers | calles+ | Straßen | katuja | ulice | rues+
parks | parcs | parques | Parks | puistoja | parki | parcs
rivers | rius | ríos | Flüsse | jokia | rzeki | rivières+
forests | boscos | bosques | Wälder | metsiä | lasy | forêts+
roofs | teulades+ | tejados | Dächer | kattoja | dachy | toits
shops | comerços | comercios | Läden | kauppoja | sklepy | commerces
markets for reuse | mercats de segona mà | mercados de segunda mano | Tauschbörsen | kierrätystoreja | giełdy rzeczy używanych | bourses+ d'échange
stations | estacions+ | estaciones+ | Bahnhöfe | asemia | stacje | gares+
timetables | horaris | horarios | Fahrpläne | aikatauluja | rozkłady jazdy | horaires
tickets | bitllets | billetes | Fahrkarten | lippuja | bilety | billets
games | jocs | juegos | Spiele | pelejä | gry | jeux
books | llibres | libros | Bücher | kirjoja | książki | livres
collections | col·leccions+ | colecciones+ | Sammlungen | kokoelmia | zbiory | collections+
exhibitions | exposicions+ | exposiciones+ | Ausstellungen | näyttelyjä | wystawy | expositions+
festivals | festivals | festivales | Festivals | festivaaleja | festiwale | festivals
paths | camins | caminos | Pfade | polkuja | ścieżki | chemins
farms | granges+ | granjas+ | Höfe | maatiloja | gospodarstwa | fermes+
schools of the future | aules+ de futur | aulas+ de futuro | Zukunftsklassen | tulevaisuuden luokkia | klasy przyszłości | classes+ d'avenir
licences | llicències+ | licencias+ | Lizenzen | lupia | licencje | licences+
registers | registres | registros | Register | rekistereitä | rejestry | registres
interfaces | interfícies+ | interfaces+ | Schnittstellen | rajapintoja | interfejsy | interfaces+
signals | senyals | señales+ | Signale | signaaleja | sygnały | signaux
antennas | antenes+ | antenas+ | Antennen | antenneja | anteny | antennes+
cables | cables | cables | Kabel | kaapeleita | kable | câbles
batteries | bateries+ | baterías+ | Batterien | akkuja | baterie | batteries+
pumps | bombes+ | bombas+ | Pumpen | pumppuja | pompy | pompes+
leaks | fuites+ | fugas+ | Lecks | vuotoja | wycieki | fuites+
wells | pous | pozos | Brunnen | kaivoja | studnie | puits
gardens | horts | huertos | Gärten | puutarhoja | ogrody | jardins
kitchens | cuines+ | cocinas+ | Küchen | keittiöitä | kuchnie | cuisines+
meals | àpats | comidas+ | Mahlzeiten | aterioita | posiłki | repas
clinics | consultoris | consultorios | Praxen | vastaanottoja | przychodnie | cabinets
alarms | alarmes+ | alarmas+ | Alarme | hälytyksiä | alarmy | alarmes+
homes | llars+ | hogares | Wohnungen | koteja | mieszkania | logements
grants | ajuts | ayudas+ | Zuschüsse | avustuksia | dotacje | subventions+
loans | préstecs | préstamos | Darlehen | lainoja | pożyczki | prêts
taxes | impostos | impuestos | Steuern | veroja | podatki | impôts
patents | patents+ | patentes+ | Patente | patentteja | patenty | brevets
laboratories | laboratoris | laboratorios | Labore | laboratorioita | laboratoria | laboratoires
prototypes | prototips | prototipos | Prototypen | prototyyppejä | prototypy | prototypes
courses | cursos | cursos | Kurse | kursseja | kursy | cours
certificates | certificats | certificados | Zertifikate | todistuksia | certyfikaty | certificats
mentoring schemes | mentories+ | mentorías+ | Patenschaften | mentorointiohjelmia | programy mentorskie | parrainages
quotas | quotes+ | cuotas+ | Quoten | kiintiöitä | limity | quotas
audits | auditories+ | auditorías+ | Prüfungen | tarkastuksia | audyty | audits
archives | arxius | archivos | Archive | arkistoja | archiwa | archives+
dashboards | quadres de comandament | cuadros de mando | Übersichten | seurantanäkymiä | pulpity danych | tableaux de bord
assemblies | assemblees+ | asambleas+ | Versammlungen | kansalaisraateja | zgromadzenia | assemblées+
petitions | peticions+ | peticiones+ | Petitionen | aloitteita | petycje | pétitions+
neighbourhoods | barris | barrios | Viertel | naapurustoja | dzielnice | quartiers
squares | places+ | plazas+ | Plätze | aukioita | place | places+
harbours | ports | puertos | Häfen | satamia | porty | ports
warehouses | magatzems | almacenes | Lager | varastoja | magazyny | entrepôts
parcels | paquets | paquetes | Pakete | paketteja | paczki | colis
`)
