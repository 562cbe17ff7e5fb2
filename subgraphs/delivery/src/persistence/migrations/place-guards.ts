/**
 * A slot counts its places, whoever adds or removes one. At the commit, an order has places exactly in the
 * slots of its deliveries that are not cancelled.
 */
export const placeGuards: readonly string[] = [
  `create function count_slot_place() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      update slots set taken = taken + 1 where id = new.slot_id;
    else
      update slots set taken = taken - 1 where id = old.slot_id;
    end if;
    return null;
  end $$;`,
  `create trigger count_slot_place after insert or delete on slot_places
    for each row execute function count_slot_place();`,
  `create function keep_slot_place() returns trigger language plpgsql as $$
  begin
    raise exception 'a place in a slot is added or removed, never changed';
  end $$;`,
  `create trigger keep_slot_place before update on slot_places
    for each row execute function keep_slot_place();`,
  `create trigger keep_slot_places before truncate on slot_places
    for each statement execute function keep_slot_place();`,
  `create function assert_slot_places(this_order text, this_origin text) returns void language plpgsql as $$
  declare found text;
  begin
    select coalesce(p.slot_id, d.slot_id) into found
    from (
      select slot_id from slot_places where order_id = this_order and origin = this_origin
    ) p full join (
      select distinct slot_id from deliveries
      where order_id = this_order and status <> 'CANCELLED'
        and (buyer_id is null) = (this_origin = 'OUTSIDE')
    ) d on d.slot_id = p.slot_id
    where p.slot_id is null or d.slot_id is null limit 1;
    if found is not null then
      raise exception 'the places of order % do not fit its deliveries in slot %', this_order, found;
    end if;
  end $$;`,
  `create function guard_delivery_place() returns trigger language plpgsql as $$
  begin
    perform assert_slot_places(new.order_id,
      case when new.buyer_id is null then 'OUTSIDE' else 'CHECKOUT' end);
    return null;
  end $$;`,
  `create constraint trigger guard_delivery_place after insert or update of status, slot_id on deliveries
    deferrable initially deferred for each row execute function guard_delivery_place();`,
  `create function guard_slot_place() returns trigger language plpgsql as $$
  declare place slot_places := coalesce(new, old);
  begin
    perform assert_slot_places(place.order_id, place.origin);
    return null;
  end $$;`,
  `create constraint trigger guard_slot_place after insert or delete on slot_places
    deferrable initially deferred for each row execute function guard_slot_place();`,
];
