/**
 * The names most people in Norway have, in small letters: the first names of Statistics Norway's two lists of a hundred
 * (ssb.no/navn), and the last names of its third. Left out are names that are words too, which would be taken for people
 * wherever they are written: «per», «hans», «dag», «liv», «berg», «strand».
 */
export const commonFirstNames: ReadonlySet<string> = new Set(
  `adrian alexander anders andreas arild arne asbjørn christian daniel egil einar eirik eivind emil erik erling espen frank
  fredrik frode geir gunnar harald henrik håkon håvard ivar jens joakim johannes johan john jonas jon jørgen karl
  kenneth kim kjell kjetil knut kristian kristoffer lars leif magnus marius markus martin mathias morten nils ola olav
  ole petter pål robert roger rolf roy rune sebastian sigurd simen sindre sondre steinar stian svein sverre terje
  thomas thor tobias tommy torbjørn tore trond vegard vidar øystein øyvind
  andrea anette anita anna anne astrid bente berit bjørg britt camilla cathrine cecilie elin elisabeth elise ellen emilie
  emma eva gerd grete grethe hanna hanne hege heidi helene hilde ida ingeborg inger ingrid irene janne jenny jorunn julie
  karen karin kari karoline kirsten kjersti kristine kristin laila lene linda lise malin maren marianne maria marie marit
  marte martine mette mona monica nina nora ragnhild randi reidun rita ruth sara sigrid silje siri sissel sofie solveig
  stine synnøve thea tonje torill tove trine turid unni vilde wenche åse`.split(/\s+/),
);

export const commonLastNames: ReadonlySet<string> = new Set(
  `aasen aas abrahamsen ahmed ali amundsen andersen andreassen andresen antonsen arnesen aune berntsen bøe birkeland
  christensen dahl danielsen ødegård edvardsen eliassen ellingsen eriksen evensen fredriksen gulbrandsen gundersen
  halvorsen hansen hanssen haugland helland henriksen isaksen iversen jacobsen jakobsen jensen jenssen johannessen
  johansen johnsen jørgensen karlsen knudsen knutsen kristensen kristiansen kristoffersen larsen madsen martinsen mathisen
  mikkelsen moe myhre myklebust nguyen nielsen nilsen næss nygård olsen paulsen pedersen pettersen rasmussen rønning ruud
  sandvik simonsen sivertsen solberg solheim sørensen sæther svendsen thomassen thorsen tveit`.split(/\s+/),
);
