/// What laptop and restored server sign for each other when an enrolment was lost (B2).
package enum EnrolmentProof {
    /// The device signs this: that it holds the key which the certificate names.
    package static func message(store: ID, tokenHash: [UInt8]) -> [UInt8] {
        var bytes = Array("plumb restore 1\u{0}".utf8)
        bytes.append(store)
        bytes.append(contentsOf: tokenHash)
        return bytes
    }

    /// The device signs this, too: to which boxes for it are encrypted, so that nobody who heard the rest can name a key of
    /// his own.
    package static func box(store: ID, boxKey: [UInt8]) -> [UInt8] {
        var bytes = Array("plumb restore box 1\u{0}".utf8)
        bytes.append(store)
        bytes.append(contentsOf: boxKey)
        return bytes
    }

    /// The server signs this: that it is the server of the pinned key, in this epoch.
    package static func answer(epoch: Epoch, deviceKey: [UInt8]) -> [UInt8] {
        var bytes = Array("plumb restored 1\u{0}".utf8)
        bytes.append(epoch.store)
        bytes.appendFixed(UInt64(epoch.number))
        bytes.append(contentsOf: deviceKey)
        return bytes
    }
}
