import LibPQ

@testable import Chain

/// One random change that a superuser makes behind the program's back.
struct Tampering: CustomStringConvertible {
  let description: String
  let script: String
  /// Whether only a head on paper can show it.
  var needsPaper = false
}

/// Makes up tamperings of a store. Its constraints are gone: they would only be in the way.
struct Tamperer {
  struct Column {
    let name: String
    let type: String
  }

  static let history =
    [
      "chain_record", "chain_head", "chain_leaf", "chain_row", "run", "run_rule", "run_agency", "run_gap",
      "content", "case_file", "case_evidence", "case_event", "named_record", "closed_record",
      "visible_agency", "tip", "tip_event", "release",
    ].map { "review.\($0)" } + NotedTable.all.map(\.name)

  let store: Connection
  private var columns: [String: [Column]] = [:]
  private var generator: SeededGenerator

  init(_ store: Connection, _ generator: SeededGenerator) async throws {
    self.store = store
    self.generator = generator
    try await store.run(
      script: """
        do $$
        declare
          one record;
        begin
          for one in
            select conrelid::regclass as name, conname
            from pg_constraint
            where connamespace in ('review'::regnamespace, 'report_box'::regnamespace, 'ledger'::regnamespace)
              and contype in ('c', 'f', 'u', 'p')
            order by contype in ('u', 'p')
          loop
            execute format('alter table %s drop constraint %I cascade', one.name, one.conname);
          end loop;
          for one in
            select indexrelid::regclass as name
            from pg_index join pg_class on pg_class.oid = indexrelid
            where indisunique and relnamespace in ('review'::regnamespace, 'report_box'::regnamespace)
          loop
            execute format('drop index %s', one.name);
          end loop;
          for one in
            select attrelid::regclass as name, attname
            from pg_attribute join pg_class on pg_class.oid = attrelid
            where attidentity <> '' and relkind = 'r'
              and relnamespace in ('review'::regnamespace, 'ledger'::regnamespace)
          loop
            execute format('alter table %s alter column %I drop identity', one.name, one.attname);
          end loop;
          for one in
            select attrelid::regclass as name, attname
            from pg_attribute join pg_class on pg_class.oid = attrelid
            where attgenerated <> '' and relkind = 'r' and relnamespace = 'review'::regnamespace
          loop
            execute format('alter table %s alter column %I drop expression', one.name, one.attname);
          end loop;
        end
        $$
        """)
    try await store.run(script: Statement(Self.means))
    for name in Self.history + ["ledger.payment"] {
      columns[name] = try await store.query(
        """
        select attname, format_type(atttypid, null) from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum
        """, [name]
      ).map { Column(name: $0[0] ?? "", type: $0[1] ?? "") }
    }
  }

  mutating func next() async throws -> Tampering {
    let kind = Int.random(in: 0..<12, using: &generator)
    return switch kind {
    case 0...5: try await edit(Self.history.randomElement(using: &generator) ?? "review.run")
    case 6: try await edit("ledger.payment")
    case 7: try await deletion()
    case 8: try await insertion()
    case 9: try await exchange()
    case 10: try await truncation()
    default: try await recomputation()
    }
  }

  /// Versions in the ledger that no evidence names are not the chain's.
  private mutating func row(of table: String) async throws -> String {
    let condition =
      table == "ledger.payment"
      ? "where version in (select version from review.named_record where dataset = 'payment')" : ""
    let rows = try await store.query(Statement("select ctid::text from \(table) \(condition) order by ctid"))
    return rows.compactMap { $0[0] }.randomElement(using: &generator) ?? "(0,0)"
  }

  /// An edit of each column, in some row.
  mutating func everyColumn() async throws -> [Tampering] {
    var all: [Tampering] = []
    for (name, list) in columns.sorted(by: { $0.key < $1.key }) {
      for column in list where column.name != "is_only" { all.append(try await edit(column, of: name)) }
    }
    return all
  }

  private mutating func edit(_ name: String) async throws -> Tampering {
    // Whether the head's row is the only one says nothing about the chain.
    let candidates = (columns[name] ?? []).filter { $0.name != "is_only" }
    guard let column = candidates.randomElement(using: &generator) else { return try await deletion() }
    return try await edit(column, of: name)
  }

  private mutating func edit(_ column: Column, of name: String) async throws -> Tampering {
    let row = try await row(of: name)
    return Tampering(
      description: "edit \(name).\(column.name)",
      script: "update \(name) set \"\(column.name)\" = \(other(column)) where ctid = '\(row)'")
  }

  /// An expression for another value.
  private mutating func other(_ column: Column) -> String {
    let name = "\"\(column.name)\""
    switch column.type {
    case "bigint", "integer", "smallint":
      return "coalesce(\(name) + \(Int.random(in: 1...3, using: &generator)), 1)"
    case "numeric": return "coalesce(\(name) + 0.01, 0.01)"
    case "boolean": return "not coalesce(\(name), false)"
    case "timestamp with time zone": return "coalesce(\(name) + interval '1 microsecond', now())"
    case "date": return "case when isfinite(\(name)) then \(name) + 1 else current_date end"
    case "bytea": return "\(name) || '\\x00'"
    case "bigint[]": return "array_append(\(name), 1)"
    case "text[]": return "array_append(\(name), 'x')"
    case "jsonb":
      return "coalesce(\(name), '{}') || jsonb_build_object('x', \(Int.random(in: 0...9, using: &generator)))"
    case "text" where column.name.hasSuffix("sha256") || column.name == "fingerprint":
      return "overlay(\(name) placing case left(\(name), 1) when 'a' then 'b' else 'a' end from 1 for 1)"
    case "text":
      return Bool.random(using: &generator)
        ? "coalesce(\(name), '') || ' '" : "coalesce(nullif(\(name), 'x'), 'y') || 'z'"
    default: return "null"
    }
  }

  private mutating func deletion() async throws -> Tampering {
    let tables = Self.history + ["ledger.payment"]
    let name = tables.randomElement(using: &generator) ?? "review.run"
    return Tampering(
      description: "delete from \(name)",
      script: "delete from \(name) where ctid = '\(try await row(of: name))'")
  }

  /// A copy of a row in which one column is another.
  private mutating func insertion() async throws -> Tampering {
    let name = Self.history.randomElement(using: &generator) ?? "review.run"
    let all = columns[name] ?? []
    let changed = Int.random(in: 0..<max(all.count, 1), using: &generator)
    let row = try await row(of: name)
    var values = all.map { "\"\($0.name)\"" }
    if !all.isEmpty { values[changed] = other(all[changed]) }
    let list = all.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return Tampering(
      description: "insert into \(name), another \(all.isEmpty ? "" : all[changed].name)",
      script: """
        insert into \(name) (\(list))
        select \(values.joined(separator: ", ")) from \(name) where ctid = '\(row)'
        """)
  }

  /// Two rows change places: their numbers, or all that they say.
  private mutating func exchange() async throws -> Tampering {
    let places: [(String, String)] = [
      ("review.chain_record", "record_number"), ("review.case_event", "event_id"),
      ("review.case_event", "case_id"),
      ("review.case_evidence", "case_id"), ("review.case_evidence", "evidence"),
      ("review.case_file", "case_id"),
      ("review.chain_leaf", "fingerprint"), ("review.named_record", "version"), ("review.run", "run_id"),
      ("review.case_file", "subject"), ("review.content", "content"), ("review.chain_row", "sha256"),
      ("review.setting", "value"), ("review.agency_scope", "login"), ("report_box.sealed", "sealed"),
    ]
    let (name, column) = places.randomElement(using: &generator) ?? places[0]
    let rows = try await store.query(
      Statement(
        """
        select a.ctid::text, b.ctid::text from \(name) as a join \(name) as b
          on a.\(column)::text < b.\(column)::text order by a.ctid, b.ctid
        """))
    guard let pair = rows.randomElement(using: &generator) else { return try await deletion() }
    let (first, second) = (pair[0] ?? "", pair[1] ?? "")
    return Tampering(
      description: "exchange \(name).\(column)",
      script: """
        update \(name) as t set \(column) = o.\(column)
        from \(name) as o
        where (t.ctid, o.ctid) in (('\(first)'::tid, '\(second)'::tid), ('\(second)'::tid, '\(first)'::tid))
        """)
  }

  /// The newest records go, and the head with them; with or without the rows that they vouch for.
  private mutating func truncation() async throws -> Tampering {
    let count = try await store.one("select count(*) from review.chain_record").first(as: Int.self)
    let kept = Int.random(in: 0..<count, using: &generator)
    let takesRows = Bool.random(using: &generator)
    return Tampering(
      description: "cut off after record \(kept)\(takesRows ? ", with the rows" : "")",
      script: "select public.cut_off(\(kept), \(takesRows))", needsPaper: true)
  }

  /// A record says something else, and it and all that follow are hashed again.
  private mutating func recomputation() async throws -> Tampering {
    let count = try await store.one("select count(*) from review.chain_record").first(as: Int.self)
    let first = Int.random(in: 1...count, using: &generator)
    let change =
      [
        "actor = actor || 'x'", "kind = 'comment'", "at = at + interval '1 hour'",
        #"body = review.canonical_json(body::jsonb || '{"reason": "another"}')"#,
      ].randomElement(using: &generator) ?? ""
    return Tampering(
      description: "computed anew from record \(first): \(change)",
      script: "select public.compute_anew(\(first), \(Connection.quotedLiteral(change)))", needsPaper: true)
  }

  private static let means = """
    create function public.compute_anew(first bigint, change text) returns void language plpgsql as $$
    declare
      one record;
      hash text;
    begin
      execute 'update review.chain_record set ' || change || ' where record_number = ' || first;
      select previous_sha256 into hash from review.chain_record where record_number = first;
      for one in select * from review.chain_record where record_number >= first order by record_number loop
        update review.chain_record
        set previous_sha256 = hash, sha256 = encode(sha256(convert_to(
          '{"actor":' || to_json(actor) || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            || '","body":' || body || ',"kind":' || to_json(kind) || ',"previous":"' || hash || '","record":"'
            || record_number || '"}', 'UTF8')), 'hex')
        where record_number = one.record_number
        returning sha256 into hash;
      end loop;
      update review.chain_head set sha256 = hash;
    end
    $$;
    create function public.cut_off(kept bigint, takes_rows boolean) returns void language plpgsql as $$
    declare
      gone bigint[] := array(
        select (body::jsonb ->> 'batch')::bigint from review.chain_record where record_number > kept);
      runs bigint[] := array(
        select (body::jsonb ->> 'run_id')::bigint from review.chain_record where record_number > kept);
    begin
      delete from review.chain_record where record_number > kept;
      update review.chain_head
      set record_number = kept, sha256 = coalesce(
        (select sha256 from review.chain_record where record_number = kept), repeat('0', 64));
      if takes_rows then
        delete from review.run where run_id = any(runs);
        delete from review.run_rule where run_id = any(runs);
        delete from review.run_agency where run_id = any(runs);
        delete from review.run_gap where run_id = any(runs);
        delete from review.case_evidence where run_id = any(runs);
        delete from review.case_event where batch = any(gone);
        delete from review.chain_leaf where batch = any(gone);
        delete from review.content where batch = any(gone);
        delete from review.named_record where batch = any(gone);
        delete from review.closed_record where batch = any(gone);
        delete from review.case_file where batch = any(gone);
      end if;
    end
    $$;
    """
}
