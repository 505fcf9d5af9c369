-- Where a unit stands on the schematic map of those directly above it: a grid whose rows and columns are counted from 1. A county or
-- township sets it once; figures are drawn in these places.
alter table unit add column map_row smallint;
alter table unit add column map_column smallint;
alter table unit add constraint unit_place_check
  check ((map_row is null) = (map_column is null) and map_row between 1 and 60 and map_column between 1 and 60);
comment on column unit.map_row is '图上位置：第几行，自 1 起；空的按编码顺序排';
comment on column unit.map_column is '图上位置：第几列，自 1 起';
