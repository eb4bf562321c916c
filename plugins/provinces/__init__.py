"""The provinces and centrally run cities of Vietnam through time, as data.

86 units: 11 that stayed as they were, the 23 made on 1 July 2025 and the 52 that
ended the day before. Source: National Assembly Resolution 202/2025/QH15, compared
with the General Statistics Office's lists; Thừa Thiên Huế became the city of Huế
on 1 January 2025. That some units became cities later rests on one source and is left
out. Official codes were given out anew in 2025 and are no identity.
"""
