/// Where the works of a tender stand (執行狀態), as far as it decides whether there is anything to inspect.
package enum WorksState: String, Sendable, CaseIterable {
    /// 施工中.
    case underway
    /// 停工; it comes back when the reason ends.
    case suspended
    /// 未開工.
    case notStarted = "not_started"
    /// 完工, or the contract is ended.
    case finished

    /// zh-TW label.
    package var zh: String {
        switch self {
        case .underway: "施工中"
        case .suspended: "停工"
        case .notStarted: "未開工"
        case .finished: "已完工"
        }
    }

    /// English label.
    package var en: String {
        switch self {
        case .underway: "under way"
        case .suspended: "suspended"
        case .notStarted: "not started"
        case .finished: "finished"
        }
    }

    /// The state that an export's words mean. The tender system's words vary (已完工待驗收, 已開工施工中); where none of the known ones
    /// is in the text, dates and progress decide.
    ///
    /// - Parameter progress: actual progress in percent.
    package init(status: String, started: CalendarDay?, progress: Hundredths?, on day: CalendarDay) {
        // In this order: 停工 counts even of works that were under way, and 未開工 holds the word 開工.
        let words: [(WorksState, [String])] = [
            (.suspended, ["停工"]), (.notStarted, ["未開工", "未施工", "尚未"]), (.finished, ["完工", "竣工", "驗收", "結案", "解約", "終止"]),
            (.underway, ["施工", "開工", "履約"]),
        ]
        if let (state, _) = words.first(where: { $0.1.contains { status.contains($0) } }) {
            self = state
        } else if let progress, progress >= Hundredths(100) {
            self = .finished
        } else {
            self = started.map { $0 <= day } ?? false ? .underway : .notStarted
        }
    }
}
