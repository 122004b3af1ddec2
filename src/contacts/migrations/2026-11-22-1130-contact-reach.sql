-- How to reach whoever was in touch, as they gave it in this very contact. Nothing that is learned of them later is added.
alter table contact add column reach jsonb;
