"""The provinces and centrally run cities of Vietnam through time, as data.

86 units: 11 that stayed as they were, the 23 made on 1 July 2025 and the 52 that
ended the day before. Source: National Assembly Resolution 202/2025/QH15, compared
with the General Statistics Office's lists; Thừa Thiên Huế became the city of Huế
on 1 January 2025. That some units became cities later rests on one source and is left
out. Official codes were given out anew in 2025 and are no identity.

Regions, six at either time: those of the 63 by National Assembly Resolution
81/2023/QH15 (national master plan), those of the 34 by Government Resolution
306/NQ-CP of 5 October 2025. They are told as of the units that they are made of, so
that both change on 1 July 2025; of the 11 that stayed, four are in another region since.

Marks on the map: the initials of a name's syllables. Where several living at one time
share them, a centrally run city keeps them (HN, ĐN), and the others show the letters in
which they differ (HNa, ĐNa, ĐNô; HàG and HậG); Huế and TP. HCM are written as everybody
does, Bà Rịa - Vũng Tàu is VT. A unit bears its namesake's mark, so that one name is one mark.
"""
