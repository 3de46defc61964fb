public import LibPQ
import Store

/// The report box of a store, for a login of the discipline office. Only sealed texts leave this process.
public struct ReportBox: Sendable {
  public let store: Connection
  public let ring: KeyRing

  /// Throws what the database says to a login that does not belong to the discipline office.
  public init(_ store: Connection, _ ring: KeyRing) async throws {
    self.store = store
    self.ring = ring
    try await store.execute("select review.require_discipline()")
  }

  /// Puts tips into the box, all or none, and returns their numbers and receipt codes in the order given.
  /// - Parameter failed: is told which of them the database refused.
  public func add(
    _ tips: [NewTip], failed: @Sendable (_ index: Int) -> Void = { _ in }
  ) async throws -> [(id: Int64, code: ReceiptCode)] {
    let key = try ring.sealing
    let numbers = try await store.query("select review.reserve_tips($1)", [tips.count])
    return try await store.transaction { store in
      var receipts: [(id: Int64, code: ReceiptCode)] = []
      for (index, (tip, number)) in zip(tips, numbers).enumerated() {
        let id: Int64 = try number.first()
        let code = ReceiptCode()
        let texts: [(BoxText?, SealedText.Field)] = [(tip.text, .text), (tip.reporter, .reporter)]
        let seals = texts.compactMap { text, field in
          text.map { SealedText($0, of: id, as: field, with: key) }
        }
        do {
          _ = try await store.query(
            "select review.add_tip($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)",
            [
              id, tip.kind, tip.receivedOn, tip.channel, tip.isRealName, tip.agency, tip.supplier,
              code.sha256,
              SealedText.json(seals),
            ])
        } catch {
          failed(index)
          throw error
        }
        receipts.append((id, code))
      }
      return receipts
    }
  }

  /// Seals a text that goes with an act; none where there is no text.
  public func sealed(_ text: BoxText?, of tip: Int64, as field: SealedText.Field) throws -> String {
    guard let text else { return "[]" }
    return SealedText.json([SealedText(text, of: tip, as: field, with: try ring.sealing)])
  }

  /// The texts of a tip, as far as the login may see it, in the order in which they came.
  public func texts(of tip: Int64) async throws -> [SealedText] {
    try await store.query(Statements.named("tip_texts"), [tip]).map(SealedText.init(row:))
  }

  /// Seals everything that the old key sealed with the new one, some texts a transaction. Both keys open what they
  /// sealed all the while. Returns how many texts changed their key.
  public func change(to new: TipKey, from old: TipKey) async throws -> Int {
    let ring = KeyRing([new, old])
    var changed = 0
    while true {
      let batch = try await store.query(Statements.named("tip_texts_of_key"), [old.id])
        .map(SealedText.init(row:))
      guard !batch.isEmpty else { return changed }
      let texts = try batch.map { try $0.resealed(ring, with: new) }
      let done = try await store.transaction { store in
        var done = 0
        for text in texts {
          let isDone: Bool = try await store.one(
            "select review.reseal_tip($1, $2, $3, $4)", [text.id, old.id, new.id, text.base64]
          ).first()
          done += isDone ? 1 : 0
        }
        if done > 0 {
          _ = try await store.query("select review.chain_tip_key($1, $2, $3)", [old.id, new.id, done])
        }
        return done
      }
      changed += done
    }
  }
}
