/// Why a question to the person at the terminal got no answer, or why output got lost.
package enum ConsoleError: Error, Sendable, Equatable {
    /// An answer is needed, but nobody can be asked. `option` is what gives it on the command line, with its hyphens.
    case inputNeeded(option: String)
    /// The person pressed Ctrl-C. What was entered so far is the caller's to keep.
    case interrupted
    /// The input ended (Ctrl-D) before there was an answer.
    case inputEnded
    /// The input is not UTF-8.
    case notUTF8
    /// The input is longer than `limit` bytes.
    case inputTooLong(limit: Int)
    /// Reading failed with this `errno`.
    case readFailed(errno: Int32)
    /// Writing the result failed with this `errno`, for example because a disk is full.
    case writeFailed(errno: Int32)
    /// The editor could not be run, or ended with this status. The text is still in the file.
    case editorFailed(status: Int32, file: String)
    /// A file with a text in work could not be read or written.
    case fileFailed(path: String, errno: Int32)

    /// The stable code in `--json`.
    package var code: String {
        switch self {
        case .inputNeeded: "terminal.input-needed"
        case .interrupted: "terminal.interrupted"
        case .inputEnded: "terminal.input-ended"
        case .notUTF8: "terminal.not-utf8"
        case .inputTooLong: "terminal.input-too-long"
        case .readFailed: "terminal.read-failed"
        case .writeFailed: "terminal.write-failed"
        case .editorFailed: "terminal.editor-failed"
        case .fileFailed: "terminal.file-failed"
        }
    }

    /// The exit code of a program that ends because of it.
    package var exitCode: ExitCode {
        switch self {
        case .inputNeeded, .inputEnded, .notUTF8, .inputTooLong: .usage
        case .interrupted: .interrupted
        case .readFailed, .writeFailed, .editorFailed, .fileFailed: .failed
        }
    }

    /// What is wrong, in one line.
    package var message: Phrase {
        switch self {
        case .inputNeeded(let option):
            Phrase("需要輸入，但目前不能發問", "an answer is needed, but nobody can be asked: \(option)")
        case .interrupted: Phrase("已中斷", "interrupted")
        case .inputEnded: Phrase("輸入已結束，沒有得到答案", "the input ended before there was an answer")
        case .notUTF8: Phrase("輸入的文字不是 UTF-8", "the input is not UTF-8")
        case .inputTooLong(let limit):
            Phrase("輸入超過 \(limit) 位元組", "the input is longer than \(limit) bytes")
        case .readFailed(let number):
            Phrase("讀取輸入失敗（\(systemMessage(number))）", "reading failed: \(systemMessage(number))")
        case .writeFailed(let number):
            Phrase("寫出結果失敗（\(systemMessage(number))）", "writing the result failed: \(systemMessage(number))")
        case .editorFailed(let status, _):
            Phrase("編輯器沒有正常結束（\(status)）", "the editor failed with status \(status)")
        case .fileFailed(let path, let number):
            Phrase("無法使用檔案 \(path)（\(systemMessage(number))）", "cannot use the file \(path): \(systemMessage(number))")
        }
    }

    /// What to do about it, in one line; nil when there is nothing to say.
    package var remedy: Phrase? {
        switch self {
        case .inputNeeded(let option): Phrase("請加上 \(option)。", "Give \(option).")
        case .notUTF8: Phrase("請先轉成 UTF-8，例如用 iconv。", "Convert it to UTF-8 first, for example with iconv.")
        case .editorFailed(_, let file): Phrase("文字仍在 \(file)。", "The text is still in \(file).")
        default: nil
        }
    }
}
