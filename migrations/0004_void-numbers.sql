-- A void record keeps its number, which the row that takes its place may use again: numbers are one's own among records in being.
drop index record_number;
create unique index record_number on record (county, holder, register, number) where state = 'recorded';
