/**
 * Norwegian words people make passwords of, the most used first; none of the lists of leaked passwords has many of them.
 * Written in lower case, with å, ø and æ: whoever writes a, o and ae for them is counted as a spelling of the same.
 */
const words = `
passord hemmelig velkommen sommer vinter høst haust vår jul påske norge noreg oslo bergen trondheim stavanger kommune
kommunen jeg elsker deg jegelskerdeg egelskardeg elskar sjokolade fotball kjærlighet kjærleik familie kongen brann
rosenborg vålerenga viking lyn molde start fredrikstad håndball langrenn ski sykkel hest hund katt pus bamse prinsesse
engel sol måne stjerne himmel fjord fjell hav skog elg bjørn ulv rev fugl fisk laks torsk brunost kaffe pizza taco
mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april mai juni juli
august september oktober november desember
ola kari nordmann per pål espen askeladden anne inger marit ingrid liv eva berit astrid bjørg hilde solveig randi ida
marianne nina elisabeth kristin bente heidi silje hanne linda tone anita wenche ellen gerd maria emma nora sofie ella
olivia sara maja emilie leah thea ingeborg amalie jan bjørn kjell arne lars svein knut odd hans geir tor terje morten
harald thomas martin anders rune erik trond tore andreas kristian christian øyvind rolf stian leif einar marius magnus
jakob emil noah oliver lucas filip william henrik oskar aksel isak jonas mathias sander hansen johansen olsen larsen
andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen hagen johannessen andreassen
jacobsen dahl jørgensen halvorsen henriksen lund
tromsø drammen sandnes kristiansand sarpsborg skien ålesund sandefjord haugesund tønsberg moss porsgrunn bodø arendal
hamar larvik halden lillehammer mo gjøvik harstad kongsberg alta narvik elverum askim kristiansund jessheim asker bærum
lillestrøm fet lørenskog ullensaker nittedal karmøy ringsaker nordland troms finnmark vestland rogaland agder telemark
vestfold buskerud akershus innlandet østfold trøndelag møre romsdal hedmark oppland hordaland sogn
skole skule barnehage barnehave sykehjem sjukeheim omsorg helse rådhus ordfører rådmann administrator admin bruker
brukar ansatt tilsett sjef leder leiar kontor jobb arbeid møte innbygger innbyggar undersøkelse undersøking spørsmål
svar målekart resultat
jeg eg du deg han hun ho oss dere dykk min mitt mine din ditt vår vårt er ikke ikkje kan vil skal har og eller med til
fra frå på av for som den det her der nå no alltid aldri god godt bra best beste liten stor snill fin kjære kjekk pen
rød blå grønn gul svart hvit kvit rosa lilla en ein to tre fire fem seks sju syv åtte ni ti hus hjem heim bil båt hytte
mamma pappa mor far søster syster bror barn jente gutt mann kone venn venner ven liv lykke glad glede fred ferie
sommerferie juleferie påskeferie dagen natten hei hallo heisann morn takk skål åpne deg sesam
`;

/** The list and its spellings without Norwegian letters. */
export const norwegianWords: readonly string[] = [
  ...new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) => [
        word,
        word.replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'ae'),
        word.replaceAll('å', 'aa').replaceAll('ø', 'oe').replaceAll('æ', 'ae'),
      ]),
  ),
];
