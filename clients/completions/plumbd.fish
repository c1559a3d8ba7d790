# fish completion for plumbd, made from its table of commands.

function _plumbd_takes_value
    switch "$argv[1]|$argv[2]"
        case '|--color'
            return 0
        case '|--lang'
            return 0
        case '|--calendar'
            return 0
        case 'init|--data'
            return 0
        case 'init|--seal-key'
            return 0
        case 'init|--group'
            return 0
        case 'init|--admin'
            return 0
        case 'init|--color'
            return 0
        case 'init|--lang'
            return 0
        case 'init|--calendar'
            return 0
        case 'serve|--data'
            return 0
        case 'serve|--listen'
            return 0
        case 'serve|--tls-cert'
            return 0
        case 'serve|--tls-key'
            return 0
        case 'serve|--journal'
            return 0
        case 'serve|--anchor'
            return 0
        case 'serve|--seal-key'
            return 0
        case 'serve|--port-file'
            return 0
        case 'serve|--color'
            return 0
        case 'serve|--lang'
            return 0
        case 'serve|--calendar'
            return 0
        case '啟動|--data'
            return 0
        case '啟動|--listen'
            return 0
        case '啟動|--tls-cert'
            return 0
        case '啟動|--tls-key'
            return 0
        case '啟動|--journal'
            return 0
        case '啟動|--anchor'
            return 0
        case '啟動|--seal-key'
            return 0
        case '啟動|--port-file'
            return 0
        case '啟動|--color'
            return 0
        case '啟動|--lang'
            return 0
        case '啟動|--calendar'
            return 0
        case 'user|--color'
            return 0
        case 'user|--lang'
            return 0
        case 'user|--calendar'
            return 0
        case 'user add|--data'
            return 0
        case 'user add|--seal-key'
            return 0
        case 'user add|--role'
            return 0
        case 'user add|--member'
            return 0
        case 'user add|--color'
            return 0
        case 'user add|--lang'
            return 0
        case 'user add|--calendar'
            return 0
        case '帳號|--color'
            return 0
        case '帳號|--lang'
            return 0
        case '帳號|--calendar'
            return 0
        case '帳號 新增|--data'
            return 0
        case '帳號 新增|--seal-key'
            return 0
        case '帳號 新增|--role'
            return 0
        case '帳號 新增|--member'
            return 0
        case '帳號 新增|--color'
            return 0
        case '帳號 新增|--lang'
            return 0
        case '帳號 新增|--calendar'
            return 0
        case 'user list|--data'
            return 0
        case 'user list|--seal-key'
            return 0
        case 'user list|--color'
            return 0
        case 'user list|--lang'
            return 0
        case 'user list|--calendar'
            return 0
        case '帳號 清單|--data'
            return 0
        case '帳號 清單|--seal-key'
            return 0
        case '帳號 清單|--color'
            return 0
        case '帳號 清單|--lang'
            return 0
        case '帳號 清單|--calendar'
            return 0
        case 'invite|--data'
            return 0
        case 'invite|--seal-key'
            return 0
        case 'invite|--color'
            return 0
        case 'invite|--lang'
            return 0
        case 'invite|--calendar'
            return 0
        case '邀請|--data'
            return 0
        case '邀請|--seal-key'
            return 0
        case '邀請|--color'
            return 0
        case '邀請|--lang'
            return 0
        case '邀請|--calendar'
            return 0
        case 'device|--color'
            return 0
        case 'device|--lang'
            return 0
        case 'device|--calendar'
            return 0
        case 'device list|--data'
            return 0
        case 'device list|--seal-key'
            return 0
        case 'device list|--color'
            return 0
        case 'device list|--lang'
            return 0
        case 'device list|--calendar'
            return 0
        case '裝置|--color'
            return 0
        case '裝置|--lang'
            return 0
        case '裝置|--calendar'
            return 0
        case '裝置 清單|--data'
            return 0
        case '裝置 清單|--seal-key'
            return 0
        case '裝置 清單|--color'
            return 0
        case '裝置 清單|--lang'
            return 0
        case '裝置 清單|--calendar'
            return 0
        case 'device revoke|--data'
            return 0
        case 'device revoke|--seal-key'
            return 0
        case 'device revoke|--color'
            return 0
        case 'device revoke|--lang'
            return 0
        case 'device revoke|--calendar'
            return 0
        case '裝置 停用|--data'
            return 0
        case '裝置 停用|--seal-key'
            return 0
        case '裝置 停用|--color'
            return 0
        case '裝置 停用|--lang'
            return 0
        case '裝置 停用|--calendar'
            return 0
        case 'doctor|--data'
            return 0
        case 'doctor|--seal-key'
            return 0
        case 'doctor|--color'
            return 0
        case 'doctor|--lang'
            return 0
        case 'doctor|--calendar'
            return 0
        case '檢查|--data'
            return 0
        case '檢查|--seal-key'
            return 0
        case '檢查|--color'
            return 0
        case '檢查|--lang'
            return 0
        case '檢查|--calendar'
            return 0
        case 'verify|--data'
            return 0
        case 'verify|--seal-key'
            return 0
        case 'verify|--color'
            return 0
        case 'verify|--lang'
            return 0
        case 'verify|--calendar'
            return 0
        case '核驗|--data'
            return 0
        case '核驗|--seal-key'
            return 0
        case '核驗|--color'
            return 0
        case '核驗|--lang'
            return 0
        case '核驗|--calendar'
            return 0
        case 'migrate|--data'
            return 0
        case 'migrate|--seal-key'
            return 0
        case 'migrate|--color'
            return 0
        case 'migrate|--lang'
            return 0
        case 'migrate|--calendar'
            return 0
        case '升級|--data'
            return 0
        case '升級|--seal-key'
            return 0
        case '升級|--color'
            return 0
        case '升級|--lang'
            return 0
        case '升級|--calendar'
            return 0
        case 'config|--color'
            return 0
        case 'config|--lang'
            return 0
        case 'config|--calendar'
            return 0
        case 'config check|--data'
            return 0
        case 'config check|--listen'
            return 0
        case 'config check|--tls-cert'
            return 0
        case 'config check|--tls-key'
            return 0
        case 'config check|--journal'
            return 0
        case 'config check|--anchor'
            return 0
        case 'config check|--seal-key'
            return 0
        case 'config check|--color'
            return 0
        case 'config check|--lang'
            return 0
        case 'config check|--calendar'
            return 0
        case '設定|--color'
            return 0
        case '設定|--lang'
            return 0
        case '設定|--calendar'
            return 0
        case '設定 檢查|--data'
            return 0
        case '設定 檢查|--listen'
            return 0
        case '設定 檢查|--tls-cert'
            return 0
        case '設定 檢查|--tls-key'
            return 0
        case '設定 檢查|--journal'
            return 0
        case '設定 檢查|--anchor'
            return 0
        case '設定 檢查|--seal-key'
            return 0
        case '設定 檢查|--color'
            return 0
        case '設定 檢查|--lang'
            return 0
        case '設定 檢查|--calendar'
            return 0
        case 'rescue|--color'
            return 0
        case 'rescue|--lang'
            return 0
        case 'rescue|--calendar'
            return 0
        case 'rescue import|--data'
            return 0
        case 'rescue import|--seal-key'
            return 0
        case 'rescue import|--color'
            return 0
        case 'rescue import|--lang'
            return 0
        case 'rescue import|--calendar'
            return 0
        case '搶救|--color'
            return 0
        case '搶救|--lang'
            return 0
        case '搶救|--calendar'
            return 0
        case '搶救 匯入|--data'
            return 0
        case '搶救 匯入|--seal-key'
            return 0
        case '搶救 匯入|--color'
            return 0
        case '搶救 匯入|--lang'
            return 0
        case '搶救 匯入|--calendar'
            return 0
        case 'backup|--color'
            return 0
        case 'backup|--lang'
            return 0
        case 'backup|--calendar'
            return 0
        case 'backup create|--data'
            return 0
        case 'backup create|--seal-key'
            return 0
        case 'backup create|--to'
            return 0
        case 'backup create|--keep'
            return 0
        case 'backup create|--color'
            return 0
        case 'backup create|--lang'
            return 0
        case 'backup create|--calendar'
            return 0
        case '備份|--color'
            return 0
        case '備份|--lang'
            return 0
        case '備份|--calendar'
            return 0
        case '備份 製作|--data'
            return 0
        case '備份 製作|--seal-key'
            return 0
        case '備份 製作|--to'
            return 0
        case '備份 製作|--keep'
            return 0
        case '備份 製作|--color'
            return 0
        case '備份 製作|--lang'
            return 0
        case '備份 製作|--calendar'
            return 0
        case 'backup verify|--name'
            return 0
        case 'backup verify|--seal-key'
            return 0
        case 'backup verify|--color'
            return 0
        case 'backup verify|--lang'
            return 0
        case 'backup verify|--calendar'
            return 0
        case '備份 檢查|--name'
            return 0
        case '備份 檢查|--seal-key'
            return 0
        case '備份 檢查|--color'
            return 0
        case '備份 檢查|--lang'
            return 0
        case '備份 檢查|--calendar'
            return 0
        case 'backup restore|--data'
            return 0
        case 'backup restore|--name'
            return 0
        case 'backup restore|--seal-key'
            return 0
        case 'backup restore|--journal'
            return 0
        case 'backup restore|--key'
            return 0
        case 'backup restore|--anchor'
            return 0
        case 'backup restore|--color'
            return 0
        case 'backup restore|--lang'
            return 0
        case 'backup restore|--calendar'
            return 0
        case '備份 還原|--data'
            return 0
        case '備份 還原|--name'
            return 0
        case '備份 還原|--seal-key'
            return 0
        case '備份 還原|--journal'
            return 0
        case '備份 還原|--key'
            return 0
        case '備份 還原|--anchor'
            return 0
        case '備份 還原|--color'
            return 0
        case '備份 還原|--lang'
            return 0
        case '備份 還原|--calendar'
            return 0
        case 'key|--color'
            return 0
        case 'key|--lang'
            return 0
        case 'key|--calendar'
            return 0
        case 'key export|--data'
            return 0
        case 'key export|--output'
            return 0
        case 'key export|-o'
            return 0
        case 'key export|--color'
            return 0
        case 'key export|--lang'
            return 0
        case 'key export|--calendar'
            return 0
        case '金鑰|--color'
            return 0
        case '金鑰|--lang'
            return 0
        case '金鑰|--calendar'
            return 0
        case '金鑰 匯出|--data'
            return 0
        case '金鑰 匯出|--output'
            return 0
        case '金鑰 匯出|-o'
            return 0
        case '金鑰 匯出|--color'
            return 0
        case '金鑰 匯出|--lang'
            return 0
        case '金鑰 匯出|--calendar'
            return 0
        case 'restore|--color'
            return 0
        case 'restore|--lang'
            return 0
        case 'restore|--calendar'
            return 0
        case 'restore gaps|--data'
            return 0
        case 'restore gaps|--as'
            return 0
        case 'restore gaps|--seal-key'
            return 0
        case 'restore gaps|--color'
            return 0
        case 'restore gaps|--lang'
            return 0
        case 'restore gaps|--calendar'
            return 0
        case '還原|--color'
            return 0
        case '還原|--lang'
            return 0
        case '還原|--calendar'
            return 0
        case '還原 缺漏|--data'
            return 0
        case '還原 缺漏|--as'
            return 0
        case '還原 缺漏|--seal-key'
            return 0
        case '還原 缺漏|--color'
            return 0
        case '還原 缺漏|--lang'
            return 0
        case '還原 缺漏|--calendar'
            return 0
        case 'restore confirm|--data'
            return 0
        case 'restore confirm|--as'
            return 0
        case 'restore confirm|--seal-key'
            return 0
        case 'restore confirm|--color'
            return 0
        case 'restore confirm|--lang'
            return 0
        case 'restore confirm|--calendar'
            return 0
        case '還原 確認|--data'
            return 0
        case '還原 確認|--as'
            return 0
        case '還原 確認|--seal-key'
            return 0
        case '還原 確認|--color'
            return 0
        case '還原 確認|--lang'
            return 0
        case '還原 確認|--calendar'
            return 0
        case 'seal-key|--color'
            return 0
        case 'seal-key|--lang'
            return 0
        case 'seal-key|--calendar'
            return 0
        case 'seal-key show|--data'
            return 0
        case 'seal-key show|--seal-key'
            return 0
        case 'seal-key show|--color'
            return 0
        case 'seal-key show|--lang'
            return 0
        case 'seal-key show|--calendar'
            return 0
        case '封存金鑰|--color'
            return 0
        case '封存金鑰|--lang'
            return 0
        case '封存金鑰|--calendar'
            return 0
        case '封存金鑰 顯示|--data'
            return 0
        case '封存金鑰 顯示|--seal-key'
            return 0
        case '封存金鑰 顯示|--color'
            return 0
        case '封存金鑰 顯示|--lang'
            return 0
        case '封存金鑰 顯示|--calendar'
            return 0
        case 'seal-key check|--data'
            return 0
        case 'seal-key check|--seal-key'
            return 0
        case 'seal-key check|--color'
            return 0
        case 'seal-key check|--lang'
            return 0
        case 'seal-key check|--calendar'
            return 0
        case '封存金鑰 檢查|--data'
            return 0
        case '封存金鑰 檢查|--seal-key'
            return 0
        case '封存金鑰 檢查|--color'
            return 0
        case '封存金鑰 檢查|--lang'
            return 0
        case '封存金鑰 檢查|--calendar'
            return 0
        case 'seal-key import|--data'
            return 0
        case 'seal-key import|--seal-key'
            return 0
        case 'seal-key import|--backup'
            return 0
        case 'seal-key import|--color'
            return 0
        case 'seal-key import|--lang'
            return 0
        case 'seal-key import|--calendar'
            return 0
        case '封存金鑰 匯入|--data'
            return 0
        case '封存金鑰 匯入|--seal-key'
            return 0
        case '封存金鑰 匯入|--backup'
            return 0
        case '封存金鑰 匯入|--color'
            return 0
        case '封存金鑰 匯入|--lang'
            return 0
        case '封存金鑰 匯入|--calendar'
            return 0
        case 'seal-key create|--data'
            return 0
        case 'seal-key create|--seal-key'
            return 0
        case 'seal-key create|--color'
            return 0
        case 'seal-key create|--lang'
            return 0
        case 'seal-key create|--calendar'
            return 0
        case '封存金鑰 建立|--data'
            return 0
        case '封存金鑰 建立|--seal-key'
            return 0
        case '封存金鑰 建立|--color'
            return 0
        case '封存金鑰 建立|--lang'
            return 0
        case '封存金鑰 建立|--calendar'
            return 0
        case 'seal-key plain-copy|--data'
            return 0
        case 'seal-key plain-copy|--seal-key'
            return 0
        case 'seal-key plain-copy|--color'
            return 0
        case 'seal-key plain-copy|--lang'
            return 0
        case 'seal-key plain-copy|--calendar'
            return 0
        case '封存金鑰 明文副本|--data'
            return 0
        case '封存金鑰 明文副本|--seal-key'
            return 0
        case '封存金鑰 明文副本|--color'
            return 0
        case '封存金鑰 明文副本|--lang'
            return 0
        case '封存金鑰 明文副本|--calendar'
            return 0
        case 'completions|--color'
            return 0
        case 'completions|--lang'
            return 0
        case 'completions|--calendar'
            return 0
        case '補全|--color'
            return 0
        case '補全|--lang'
            return 0
        case '補全|--calendar'
            return 0
        case 'manual|--color'
            return 0
        case 'manual|--lang'
            return 0
        case 'manual|--calendar'
            return 0
        case '手冊|--color'
            return 0
        case '手冊|--lang'
            return 0
        case '手冊|--calendar'
            return 0
    end
    return 1
end

function _plumbd_is_place
    contains -- "$argv[1]" 'init' 'serve' '啟動' 'user' 'user add' '帳號' '帳號 新增' 'user list' '帳號 清單' 'invite' '邀請' 'device' 'device list' '裝置' '裝置 清單' 'device revoke' '裝置 停用' 'doctor' '檢查' 'verify' '核驗' 'migrate' '升級' 'config' 'config check' '設定' '設定 檢查' 'rescue' 'rescue import' '搶救' '搶救 匯入' 'backup' 'backup create' '備份' '備份 製作' 'backup verify' '備份 檢查' 'backup restore' '備份 還原' 'key' 'key export' '金鑰' '金鑰 匯出' 'restore' 'restore gaps' '還原' '還原 缺漏' 'restore confirm' '還原 確認' 'seal-key' 'seal-key show' '封存金鑰' '封存金鑰 顯示' 'seal-key check' '封存金鑰 檢查' 'seal-key import' '封存金鑰 匯入' 'seal-key create' '封存金鑰 建立' 'seal-key plain-copy' '封存金鑰 明文副本' 'completions' '補全' 'manual' '手冊'
end

# Prints the place, a bar, and the number of arguments before the cursor.
function _plumbd_state
    set -l place ''
    set -l argument 0
    set -l skips 0
    set -l typed (commandline -opc)
    for word in $typed[2..-1]
        if test $skips -eq 1
            set skips 0
            continue
        end
        if string match -q -- '-*' $word
            if not string match -q -- '*=*' $word; and _plumbd_takes_value "$place" $word
                set skips 1
            end
            continue
        end
        set -l longer (string trim -- "$place $word")
        if test $argument -eq 0; and _plumbd_is_place "$longer"
            set place $longer
        else
            set argument (math $argument + 1)
        end
    end
    echo "$place|$argument"
end

# Whether the cursor is at this place; with a second word, at this argument or (with +) at it or later.
function _plumbd_at
    set -l state (string split -- '|' (_plumbd_state))
    test "$state[1]" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    if string match -q -- '*+' $argv[2]
        test $state[2] -ge (string trim -r -c + -- $argv[2])
    else
        test $state[2] -eq $argv[2]
    end
end

function _plumbd_dynamic
    set -l program (commandline -opc)[1]
    set -l prefix (string replace -r -- '^--[a-z0-9-]+=' '' (commandline -ct))
    command $program complete $argv[1] -- "$prefix" 2>/dev/null
end

complete -c plumbd -f
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'init' -d '建立新的伺服器資料夾'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'serve' -d '啟動服務'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '啟動' -d '啟動服務'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'user'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '帳號'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'invite' -d '給帳號一個一次性登錄碼'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '邀請' -d '給帳號一個一次性登錄碼'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'device'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '裝置'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'doctor' -d '檢查全部資料'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '檢查' -d '檢查全部資料'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'verify' -d '核驗一個匯出的案卷檔'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '核驗' -d '核驗一個匯出的案卷檔'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'migrate' -d '把資料庫升到這個程式的版本'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '升級' -d '把資料庫升到這個程式的版本'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'config'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '設定'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'rescue'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '搶救'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'backup'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '備份'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'key'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '金鑰'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'restore'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '還原'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'seal-key'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '封存金鑰'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'completions' -d '印出命令列補全腳本'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '補全' -d '印出命令列補全腳本'
complete -c plumbd -n '_plumbd_at \'\' 0' -a 'manual' -d '印出使用手冊（man 格式）'
complete -c plumbd -n '_plumbd_at \'\' 0' -a '手冊' -d '印出使用手冊（man 格式）'
complete -c plumbd -n '_plumbd_at \'\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'init\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'init\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'init\'' -l group -x -d '報表上的查核小組名稱，預設 工程施工查核小組'
complete -c plumbd -n '_plumbd_at \'init\'' -l admin -x -d '第一個管理者的帳號，預設 admin'
complete -c plumbd -n '_plumbd_at \'init\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'init\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'init\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'init\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'init\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'init\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'init\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'init\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'init\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'init\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'init\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'init\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'serve\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'serve\'' -l listen -x -d 'HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選'
complete -c plumbd -n '_plumbd_at \'serve\'' -l tls-cert -x -F -d '憑證鏈（PEM）'
complete -c plumbd -n '_plumbd_at \'serve\'' -l tls-key -x -F -d '私鑰（PEM）'
complete -c plumbd -n '_plumbd_at \'serve\'' -l behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'serve\'' -l no-behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'serve\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌，請放在另一顆磁碟：確認收到以前先寫進去'
complete -c plumbd -n '_plumbd_at \'serve\'' -l anchor -x -F -d '資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/'
complete -c plumbd -n '_plumbd_at \'serve\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'serve\'' -l port-file -x -F -d '開始服務後把埠號寫到這個檔案'
complete -c plumbd -n '_plumbd_at \'serve\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'serve\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'serve\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'serve\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'serve\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'serve\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'serve\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'serve\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'serve\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'serve\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'serve\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'serve\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l listen -x -d 'HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l tls-cert -x -F -d '憑證鏈（PEM）'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l tls-key -x -F -d '私鑰（PEM）'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l no-behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌，請放在另一顆磁碟：確認收到以前先寫進去'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l anchor -x -F -d '資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l port-file -x -F -d '開始服務後把埠號寫到這個檔案'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'啟動\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'user\' 0' -a 'add' -d '新增帳號，或改變它的角色'
complete -c plumbd -n '_plumbd_at \'user\' 0' -a 'list' -d '列出帳號'
complete -c plumbd -n '_plumbd_at \'user\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'user\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'user\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'user\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'user\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'user\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'user\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'user\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'user\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'user\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'user\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'user\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'user add\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'user add\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'user add\'' -l role -x -a 'admin office leader inspector juror auditor' -d '這個帳號能做什麼'
complete -c plumbd -n '_plumbd_at \'user add\'' -l member -x -d '委員名冊裡的編號'
complete -c plumbd -n '_plumbd_at \'user add\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'user add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'user add\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'user add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'user add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'user add\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'user add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'user add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'user add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'user add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'user add\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'user add\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'帳號\' 0' -a '新增' -d '新增帳號，或改變它的角色'
complete -c plumbd -n '_plumbd_at \'帳號\' 0' -a '清單' -d '列出帳號'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'帳號\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l role -x -a 'admin office leader inspector juror auditor' -d '這個帳號能做什麼'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l member -x -d '委員名冊裡的編號'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'帳號 新增\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'user list\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'user list\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'user list\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'user list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'user list\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'user list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'user list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'user list\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'user list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'user list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'user list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'user list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'user list\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'user list\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'帳號 清單\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'invite\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'invite\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'invite\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'invite\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'invite\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'invite\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'invite\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'invite\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'invite\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'invite\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'invite\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'invite\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'invite\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'invite\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'邀請\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'device\' 0' -a 'list' -d '列出登錄的裝置'
complete -c plumbd -n '_plumbd_at \'device\' 0' -a 'revoke' -d '停用一台裝置'
complete -c plumbd -n '_plumbd_at \'device\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'device\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'device\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'device\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'device\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'device\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'device\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'device\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'device\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'device\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'device\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'device\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'device list\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'device list\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'device list\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'device list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'device list\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'device list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'device list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'device list\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'device list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'device list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'device list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'device list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'device list\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'device list\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'裝置\' 0' -a '清單' -d '列出登錄的裝置'
complete -c plumbd -n '_plumbd_at \'裝置\' 0' -a '停用' -d '停用一台裝置'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'裝置\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'裝置 清單\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'device revoke\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'裝置 停用\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l rebuild -d '把與紀錄不同的表換成重算的結果'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'doctor\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l rebuild -d '把與紀錄不同的表換成重算的結果'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'檢查\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'verify\' 0' -F
complete -c plumbd -n '_plumbd_at \'verify\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'verify\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'verify\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'verify\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'verify\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'verify\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'verify\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'verify\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'verify\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'verify\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'verify\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'verify\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'verify\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'verify\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'核驗\' 0' -F
complete -c plumbd -n '_plumbd_at \'核驗\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'核驗\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'migrate\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'升級\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'升級\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'升級\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'升級\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'升級\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'升級\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'升級\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'升級\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'升級\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'升級\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'升級\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'升級\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'升級\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'升級\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'config\' 0' -a 'check' -d '檢查設定，顯示每個值和來源'
complete -c plumbd -n '_plumbd_at \'config\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'config\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'config\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'config\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'config\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'config\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'config\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'config\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'config\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'config\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'config\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'config\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'config check\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'config check\'' -l listen -x -d 'HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選'
complete -c plumbd -n '_plumbd_at \'config check\'' -l tls-cert -x -F -d '憑證鏈（PEM）'
complete -c plumbd -n '_plumbd_at \'config check\'' -l tls-key -x -F -d '私鑰（PEM）'
complete -c plumbd -n '_plumbd_at \'config check\'' -l behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'config check\'' -l no-behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'config check\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌，請放在另一顆磁碟：確認收到以前先寫進去'
complete -c plumbd -n '_plumbd_at \'config check\'' -l anchor -x -F -d '資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/'
complete -c plumbd -n '_plumbd_at \'config check\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'config check\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'config check\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'config check\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'config check\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'config check\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'config check\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'config check\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'config check\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'config check\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'config check\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'config check\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'config check\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'設定\' 0' -a '檢查' -d '檢查設定，顯示每個值和來源'
complete -c plumbd -n '_plumbd_at \'設定\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'設定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'設定\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'設定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'設定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'設定\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'設定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'設定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'設定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'設定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'設定\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'設定\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l listen -x -d 'HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l tls-cert -x -F -d '憑證鏈（PEM）'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l tls-key -x -F -d '私鑰（PEM）'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l no-behind-proxy -d '前面有反向代理，位址取自 X-Forwarded-For'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌，請放在另一顆磁碟：確認收到以前先寫進去'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l anchor -x -F -d '資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'設定 檢查\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'rescue\' 0' -a 'import' -d '收下筆電的搶救檔'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'rescue\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'rescue import\' 0' -F
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'rescue import\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'搶救\' 0' -a '匯入' -d '收下筆電的搶救檔'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'搶救\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\' 0' -F
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'搶救 匯入\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'backup\' 0' -a 'create' -d '備份執行中的伺服器，並立刻檢查'
complete -c plumbd -n '_plumbd_at \'backup\' 0' -a 'verify' -d '打開一份備份，檢查全部內容'
complete -c plumbd -n '_plumbd_at \'backup\' 0' -a 'restore' -d '從備份和第二日誌建立伺服器資料夾'
complete -c plumbd -n '_plumbd_at \'backup\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'backup\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'backup\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'backup\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'backup\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'backup\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'backup\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'backup\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'backup\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'backup\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'backup\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'backup\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l to -x -a '(__fish_complete_directories)' -d '放備份的資料夾'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l keep -x -d '保留幾份檢查過的備份，預設 7'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'backup create\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'備份\' 0' -a '製作' -d '備份執行中的伺服器，並立刻檢查'
complete -c plumbd -n '_plumbd_at \'備份\' 0' -a '檢查' -d '打開一份備份，檢查全部內容'
complete -c plumbd -n '_plumbd_at \'備份\' 0' -a '還原' -d '從備份和第二日誌建立伺服器資料夾'
complete -c plumbd -n '_plumbd_at \'備份\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'備份\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'備份\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'備份\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'備份\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'備份\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'備份\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'備份\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'備份\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'備份\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'備份\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'備份\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l to -x -a '(__fish_complete_directories)' -d '放備份的資料夾'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l keep -x -d '保留幾份檢查過的備份，預設 7'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'備份 製作\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l name -x -d '哪一份備份，預設最新'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'backup verify\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l name -x -d '哪一份備份，預設最新'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'備份 檢查\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l name -x -d '哪一份備份，預設最新'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l key -x -F -d 'plumbd key export 寫的檔案，或 server.key'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l anchor -x -F -d 'serve 的錨檔，如果不在預設位置'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'backup restore\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l name -x -d '哪一份備份，預設最新'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l journal -x -a '(__fish_complete_directories)' -d '第二日誌'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l key -x -F -d 'plumbd key export 寫的檔案，或 server.key'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l anchor -x -F -d 'serve 的錨檔，如果不在預設位置'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'備份 還原\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'key\' 0' -a 'export' -d '寫出伺服器金鑰，另外保存'
complete -c plumbd -n '_plumbd_at \'key\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'key\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'key\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'key\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'key\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'key\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'key\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'key\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'key\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'key\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'key\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'key\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'key export\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'key export\'' -l output -s o -x -F -d '寫到新檔案；不給就印出來'
complete -c plumbd -n '_plumbd_at \'key export\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'key export\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'key export\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'key export\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'key export\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'key export\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'key export\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'key export\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'key export\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'key export\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'key export\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'key export\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'金鑰\' 0' -a '匯出' -d '寫出伺服器金鑰，另外保存'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'金鑰\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l output -s o -x -F -d '寫到新檔案；不給就印出來'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'金鑰 匯出\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'restore\' 0' -a 'gaps' -d '列出還原後的缺漏'
complete -c plumbd -n '_plumbd_at \'restore\' 0' -a 'confirm' -d '確認缺漏清單，恢復正常服務'
complete -c plumbd -n '_plumbd_at \'restore\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'restore\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'restore\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'restore\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'restore\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'restore\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'restore\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'restore\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'restore\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'restore\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'restore\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'restore\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l as -x -d '管理者的帳號，會記錄下來；預設 admin'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'restore gaps\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'還原\' 0' -a '缺漏' -d '列出還原後的缺漏'
complete -c plumbd -n '_plumbd_at \'還原\' 0' -a '確認' -d '確認缺漏清單，恢復正常服務'
complete -c plumbd -n '_plumbd_at \'還原\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'還原\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'還原\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'還原\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'還原\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'還原\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'還原\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'還原\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'還原\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'還原\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'還原\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'還原\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l as -x -d '管理者的帳號，會記錄下來；預設 admin'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'還原 缺漏\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l as -x -d '管理者的帳號，會記錄下來；預設 admin'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'restore confirm\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l as -x -d '管理者的帳號，會記錄下來；預設 admin'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'還原 確認\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key\' 0' -a 'show' -d '顯示封存金鑰的位置和復原碼'
complete -c plumbd -n '_plumbd_at \'seal-key\' 0' -a 'check' -d '檢查封存金鑰打得開資料'
complete -c plumbd -n '_plumbd_at \'seal-key\' 0' -a 'import' -d '從復原碼重建封存金鑰檔'
complete -c plumbd -n '_plumbd_at \'seal-key\' 0' -a 'create' -d '替舊的、沒有封存的伺服器建立金鑰'
complete -c plumbd -n '_plumbd_at \'seal-key\' 0' -a 'plain-copy' -d '寫一份沒有封存的資料庫副本'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key show\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰\' 0' -a '顯示' -d '顯示封存金鑰的位置和復原碼'
complete -c plumbd -n '_plumbd_at \'封存金鑰\' 0' -a '檢查' -d '檢查封存金鑰打得開資料'
complete -c plumbd -n '_plumbd_at \'封存金鑰\' 0' -a '匯入' -d '從復原碼重建封存金鑰檔'
complete -c plumbd -n '_plumbd_at \'封存金鑰\' 0' -a '建立' -d '替舊的、沒有封存的伺服器建立金鑰'
complete -c plumbd -n '_plumbd_at \'封存金鑰\' 0' -a '明文副本' -d '寫一份沒有封存的資料庫副本'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰 顯示\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key check\' 0' -F
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key check\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\' 0' -F
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰 檢查\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key import\' 0' -F
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l backup -x -a '(__fish_complete_directories)' -d '放備份的資料夾'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key import\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\' 0' -F
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l backup -x -a '(__fish_complete_directories)' -d '放備份的資料夾'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰 匯入\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key create\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰 建立\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\' 0' -F
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'seal-key plain-copy\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\' 0' -F
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l data -x -a '(__fish_complete_directories)' -d '伺服器的資料夾（或環境變數 PLUMBD_DATA）'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l seal-key -x -F -d '封存金鑰；不給就看 PLUMBD_SEAL_KEY、plumbd.conf、$CREDENTIALS_DIRECTORY/plumb-seal、~/.config/plumb/'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'封存金鑰 明文副本\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'completions\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'completions\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'completions\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'completions\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'completions\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'completions\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'completions\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'completions\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'completions\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'completions\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'completions\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'completions\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'補全\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'補全\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'補全\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'補全\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'補全\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'補全\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'補全\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'補全\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'補全\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'補全\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'補全\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'補全\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'manual\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'manual\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'manual\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'manual\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'manual\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'manual\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'manual\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'manual\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'manual\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'manual\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'manual\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'manual\'' -l version -d '顯示版本'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l json -d '結果以 JSON 輸出'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l quiet -d '成功時不輸出訊息'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l verbose -d '輸出更多細節'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l no-color -d '不用顏色'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l help -d '顯示說明'
complete -c plumbd -n '_plumbd_at \'手冊\'' -l version -d '顯示版本'
