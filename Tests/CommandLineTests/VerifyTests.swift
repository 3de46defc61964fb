import Foundation
import LibPQ
import LocalServer
import TestSupport
import Testing

/// What `verify` and `chain export` say, and with which status they end.
@Suite(.database(.migrated)) struct VerifyTests {
  private var program: Program {
    Program(environment: ["MINGCHA_STORE": TestDatabase.current.conninfo()])
  }

  /// A chain of four records, the migration's and three more, and its head.
  private func chain() async throws -> (store: Connection, head: String) {
    let store = try await TestDatabase.current.connect()
    for name in ["a", "b", "c"] {
      _ = try await store.query(
        "select review.append_chain('setting', jsonb_build_object('name', $1::text))", [name])
    }
    let row = try await store.one("select record_number || ':' || sha256 as head from review.chain_head")
    return (store, try row.get("head"))
  }

  @Test func aSoundStoreSaysItsHead() async throws {
    let (_, head) = try await chain()
    let outcome = try await program.run("verify", "--head", head)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("chain head \(head)"))
    #expect(try await program.run("verify", "--quiet").output.isEmpty)
    let json = try await program.run("verify", "--format", "json")
    #expect(json.output.contains(#""sound": true"#))
    #expect(json.output.contains(#""head": "\#(head)""#))
  }

  @Test(arguments: [
    ("en", "record 3 was altered: its content does not have its hash"), ("zh-CN", "第 3 条记录被改动：内容与其散列值不符"),
  ])
  func analteredRecordIsNamed(language: String, sentence: String) async throws {
    let (store, _) = try await chain()
    try await store.run(
      script: """
        set session_replication_role = replica;
        update review.chain_record set body = '{"name":"x"}' where record_number = 3
        """)
    let outcome = try await program.run("verify", "--lang", language)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(sentence))
    let json = try await program.run("verify", "--format", "json")
    #expect(json.status == 2)
    #expect(json.output.contains(#""fault": "hash""#))
    #expect(json.output.contains(#""record": 3"#))
  }

  @Test func aCutOffEndNeedsTheHead() async throws {
    let (store, head) = try await chain()
    try await store.run(
      script: """
        set session_replication_role = replica;
        delete from review.chain_record where record_number = 4;
        update review.chain_head set record_number = 3,
          sha256 = (select sha256 from review.chain_record where record_number = 3)
        """)
    #expect(try await program.run("verify").status == 0)
    let outcome = try await program.run("verify", "--head", head)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("its end was cut off"))
  }

  @Test(arguments: ["", "abc", "17", "3:abc", "x:\(String(repeating: "a", count: 64))"])
  func whatIsNoHeadIsWrongUse(head: String) async throws {
    let outcome = try await program.run("verify", "--head", head)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("64"))
  }

  @Test func anUnknownRunIsWrongUse() async throws {
    let outcome = try await program.run("verify", "--since", "77")
    #expect(outcome.status == 64 && outcome.error.contains("there is no run 77"))
  }

  @Test func anExportIsVerifiedWithoutADatabase() async throws {
    let (_, head) = try await chain()
    let folder = try TemporaryFolder()
    let export = try await program.run("chain", "export")
    #expect(export.output.split(separator: "\n").count == 4)
    try folder.write(export.output, to: "chain.jsonl")
    var alone = Program()
    alone.folder = folder.path
    let sound = try await alone.run("verify", "--file", "chain.jsonl", "--head", head)
    #expect(sound.status == 0)
    #expect(sound.output.contains(head))

    try folder.write(String(export.output.dropLast(20)), to: "cut.jsonl")
    let cut = try await alone.run("verify", "--file", "cut.jsonl")
    #expect(cut.status == 2)
    #expect(cut.error.contains("line 4: the file ends in the middle of the line"))

    let absent = try await alone.run("verify", "--file", "absent.jsonl")
    #expect(absent.status == 64)
    #expect(absent.error.contains("absent.jsonl"))
    let directory = try await alone.run("verify", "--file", ".")
    #expect(directory.status == 64 && directory.error.contains(". cannot be read"))
    #expect(try await alone.run("verify", "--file", "chain.jsonl", "--since", "1").status == 64)
  }

  @Test func theFormIsDocumentedInBothLanguages() async throws {
    for language in ["en", "zh-CN"] {
      let outcome = try await Program().run("help", "chain", "--lang", language)
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains(
          #"{"actor":"…","at":"…","body":{…},"kind":"…","previous":"…","record":"…","sha256":"…"}"#))
    }
  }
}
