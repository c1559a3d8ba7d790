// How much evidence a visit may hold. No regulation says so; the office sets what its disk and lines carry.
extension IntegerRule {
    /// 每張照片上限: largest photo.
    package static let photoLargest = IntegerRule(
        "photo.largest", 25, in: 1...100, .megabytes, zh: "每張照片上限", en: "largest photo", source: "系統預設", .assumption)
    /// 每案照片張數上限: photos of a visit.
    package static let photosOfVisit = IntegerRule(
        "photo.perVisit", 500, in: 1...10_000, .photos, zh: "每案照片張數上限", en: "photos of a visit", source: "系統預設", .assumption)
    /// 每案照片總量上限: all photos of a visit together.
    package static let photoBytesOfVisit = IntegerRule(
        "photo.visitTotal", 4_000, in: 1...100_000, .megabytes, zh: "每案照片總量上限", en: "all photos of a visit together", source: "系統預設", .assumption)
}

/// What a visit may hold of photos. Laptops know it with the published rulebook and check when a photo is attached; the
/// server holds to the same.
package struct PhotoLimits: Sendable, Equatable {
    /// Bytes of one photo.
    package let largest: Int
    /// Photos of one visit.
    package let count: Int
    /// Bytes of all photos of one visit.
    package let total: Int

    /// The limits on the visit's day.
    package init(_ rulebook: Rulebook, on day: CalendarDay) {
        largest = rulebook.integer(.photoLargest, on: day) << 20
        count = rulebook.integer(.photosOfVisit, on: day)
        total = rulebook.integer(.photoBytesOfVisit, on: day) << 20
    }

    /// What would be passed by photos of these sizes beside `held` photos of together `heldBytes`; nil when they fit.
    package func refusal(of sizes: [Int], beside held: Int, heldBytes: Int) -> Refusal? {
        func mebibytes(_ bytes: Int) -> Int { bytes >> 20 }
        if let size = sizes.first(where: { $0 > largest }) {
            return Refusal(
                code: "photo.tooLarge", rule: "photo.largest", zh: "照片 \((size + (1 << 20) - 1) >> 20) MiB，超過每張 \(mebibytes(largest)) MiB 的上限。",
                en: "The photo has \((size + (1 << 20) - 1) >> 20) MiB; at most \(mebibytes(largest)) MiB are taken.", remedyZh: "請用相機的一般畫質重拍，或請查核小組調整上限。",
                remedyEn: "Take it at the camera's ordinary quality, or ask the office to raise the limit.")
        }
        if held + sizes.count > count {
            return Refusal(
                code: "photo.tooMany", rule: "photo.perVisit", zh: "這個查核案已有 \(held) 張照片，再加 \(sizes.count) 張會超過 \(count) 張的上限。",
                en: "The visit has \(held) photos; \(sizes.count) more would pass the limit of \(count).", remedyZh: "請移除不需要的照片，或請查核小組調整上限。",
                remedyEn: "Remove photos that are not needed, or ask the office to raise the limit.")
        }
        let added = sizes.reduce(0, +)
        if heldBytes + added > total {
            return Refusal(
                code: "photo.visitFull", rule: "photo.visitTotal",
                zh: "這個查核案的照片已有 \(mebibytes(heldBytes)) MiB，再加 \((added + (1 << 20) - 1) >> 20) MiB 會超過 \(mebibytes(total)) MiB 的上限。",
                en:
                    "The visit's photos have \(mebibytes(heldBytes)) MiB; \((added + (1 << 20) - 1) >> 20) MiB more would pass the limit of \(mebibytes(total)) MiB.",
                remedyZh: "請移除不需要的照片，或請查核小組調整上限。", remedyEn: "Remove photos that are not needed, or ask the office to raise the limit.")
        }
        return nil
    }
}
