internal import Ledger
package import Replication

/// Record kinds of the daemon's own registers (S2): accounts, access, knowledge, commands; and notices to persons.
package enum DaemonKinds {
    package static let person = KindDeclaration(
        64, "person", "人員", "Person", merge: .officeOnly, indexes: [["name"]],
        fields: [
            .init("name", .text, "帳號", "Name"), .init("role", .text, "角色", "Role"), .init("member_no", .text, "委員編號", "Member number"),
            .init("state", .text, "狀態", "State"),
        ])
    package static let device = KindDeclaration(
        65, "device", "裝置", "Device", merge: .officeOnly, indexes: [["public_key"], ["person"]],
        fields: [
            .init("person", .id, "人員", "Person"), .init("public_key", .blob, "公鑰", "Public key"), .init("label", .text, "名稱", "Label"),
            .init("enrolled_at", .moment, "登錄時間", "Enrolled", unit: "ms"), .init("revoked_at", .moment, "停用時間", "Revoked", unit: "ms"),
            .init("box_key", .blob, "加密公鑰", "Box key"),
        ])
    package static let access = KindDeclaration(
        66, "access", "開放", "Grant", merge: .officeOnly, key: ["dossier", "person"], indexes: [["person", "dossier"], ["dossier"]],
        fields: [
            .init("dossier", .id, "案卷", "Dossier"), .init("person", .id, "人員", "Person"), .init("entitlement", .integer, "權限", "Right", range: 0...2),
            .init("grant_number", .integer, "次數", "Number of the grant"), .init("granted_at", .moment, "開放時間", "Granted", unit: "ms"),
            .init("withdrawn_at", .moment, "收回時間", "Withdrawn", unit: "ms"),
        ])
    /// Somebody came to know something: a set that only grows.
    package static let knowledge = KindDeclaration(
        68, "knowledge", "知悉", "Knowledge", merge: .officeOnly, key: ["person", "dossier", "channel"], indexes: [["family"]],
        fields: [
            .init("person", .id, "人員", "Person"), .init("dossier", .id, "案卷", "Dossier"), .init("channel", .text, "管道", "Channel"),
            .init("family", .id, "案", "Family"), .init("level", .integer, "層級", "Level"), .init("moment", .moment, "時間", "Moment", unit: "ms"),
            .init("holder", .text, "知悉者", "Who, where no account is"), .init("document", .text, "文號", "Document number"),
        ])
    /// A command and its first answer (T3).
    package static let command = KindDeclaration(
        69, "command", "指令", "Command", merge: .officeOnly, key: ["command", "person"],
        fields: [
            .init("command", .id, "指令", "Command"), .init("person", .id, "人員", "Person"), .init("answer", .text, "回覆", "Answer"),
            .init("at", .moment, "時間", "When", unit: "ms"),
        ])
    /// The office took the content of a void set as its own, on behalf of its author (A2). Its id is that of the void's record.
    package static let adoption = KindDeclaration(
        70, "adoption", "代為採納", "Adoption", merge: .officeOnly,
        fields: [
            .init("replica", .id, "副本", "Replica"), .init("seq", .integer, "序號", "Number in the chain", range: 1...Int64(Limits.seq)),
            .init("person", .id, "原作者", "On behalf of"), .init("reason", .text, "事由", "Reason"), .init("at", .moment, "時間", "When", unit: "ms"),
        ])
    package static let notice = KindDeclaration(
        72, "notice", "通知", "Notice", merge: .officeOnly,
        fields: [.init("text", .text, "內容", "Text"), .init("at", .moment, "時間", "When", unit: "ms")])

    package static let all = [ReservedKinds.void, ReservedKinds.certificate, person, device, access, knowledge, command, adoption, notice]
}

/// Every kind that these programs know.
package let plumbSchema = Schema(FieldKinds.all + OfficeKinds.all + DaemonKinds.all)
