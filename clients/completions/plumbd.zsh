#compdef plumbd
# zsh completion for plumbd, made from its table of commands.

_plumbd_takes_value() {
    case "$place|$1" in
        '|--color') return 0 ;;
        '|--lang') return 0 ;;
        '|--calendar') return 0 ;;
        'init|--data') return 0 ;;
        'init|--group') return 0 ;;
        'init|--admin') return 0 ;;
        'init|--color') return 0 ;;
        'init|--lang') return 0 ;;
        'init|--calendar') return 0 ;;
        'serve|--data') return 0 ;;
        'serve|--listen') return 0 ;;
        'serve|--tls-cert') return 0 ;;
        'serve|--tls-key') return 0 ;;
        'serve|--journal') return 0 ;;
        'serve|--anchor') return 0 ;;
        'serve|--port-file') return 0 ;;
        'serve|--color') return 0 ;;
        'serve|--lang') return 0 ;;
        'serve|--calendar') return 0 ;;
        '啟動|--data') return 0 ;;
        '啟動|--listen') return 0 ;;
        '啟動|--tls-cert') return 0 ;;
        '啟動|--tls-key') return 0 ;;
        '啟動|--journal') return 0 ;;
        '啟動|--anchor') return 0 ;;
        '啟動|--port-file') return 0 ;;
        '啟動|--color') return 0 ;;
        '啟動|--lang') return 0 ;;
        '啟動|--calendar') return 0 ;;
        'user|--color') return 0 ;;
        'user|--lang') return 0 ;;
        'user|--calendar') return 0 ;;
        'user add|--data') return 0 ;;
        'user add|--role') return 0 ;;
        'user add|--member') return 0 ;;
        'user add|--color') return 0 ;;
        'user add|--lang') return 0 ;;
        'user add|--calendar') return 0 ;;
        '帳號|--color') return 0 ;;
        '帳號|--lang') return 0 ;;
        '帳號|--calendar') return 0 ;;
        '帳號 新增|--data') return 0 ;;
        '帳號 新增|--role') return 0 ;;
        '帳號 新增|--member') return 0 ;;
        '帳號 新增|--color') return 0 ;;
        '帳號 新增|--lang') return 0 ;;
        '帳號 新增|--calendar') return 0 ;;
        'user list|--data') return 0 ;;
        'user list|--color') return 0 ;;
        'user list|--lang') return 0 ;;
        'user list|--calendar') return 0 ;;
        '帳號 清單|--data') return 0 ;;
        '帳號 清單|--color') return 0 ;;
        '帳號 清單|--lang') return 0 ;;
        '帳號 清單|--calendar') return 0 ;;
        'invite|--data') return 0 ;;
        'invite|--color') return 0 ;;
        'invite|--lang') return 0 ;;
        'invite|--calendar') return 0 ;;
        '邀請|--data') return 0 ;;
        '邀請|--color') return 0 ;;
        '邀請|--lang') return 0 ;;
        '邀請|--calendar') return 0 ;;
        'device|--color') return 0 ;;
        'device|--lang') return 0 ;;
        'device|--calendar') return 0 ;;
        'device list|--data') return 0 ;;
        'device list|--color') return 0 ;;
        'device list|--lang') return 0 ;;
        'device list|--calendar') return 0 ;;
        '裝置|--color') return 0 ;;
        '裝置|--lang') return 0 ;;
        '裝置|--calendar') return 0 ;;
        '裝置 清單|--data') return 0 ;;
        '裝置 清單|--color') return 0 ;;
        '裝置 清單|--lang') return 0 ;;
        '裝置 清單|--calendar') return 0 ;;
        'device revoke|--data') return 0 ;;
        'device revoke|--color') return 0 ;;
        'device revoke|--lang') return 0 ;;
        'device revoke|--calendar') return 0 ;;
        '裝置 停用|--data') return 0 ;;
        '裝置 停用|--color') return 0 ;;
        '裝置 停用|--lang') return 0 ;;
        '裝置 停用|--calendar') return 0 ;;
        'doctor|--data') return 0 ;;
        'doctor|--color') return 0 ;;
        'doctor|--lang') return 0 ;;
        'doctor|--calendar') return 0 ;;
        '檢查|--data') return 0 ;;
        '檢查|--color') return 0 ;;
        '檢查|--lang') return 0 ;;
        '檢查|--calendar') return 0 ;;
        'verify|--data') return 0 ;;
        'verify|--color') return 0 ;;
        'verify|--lang') return 0 ;;
        'verify|--calendar') return 0 ;;
        '核驗|--data') return 0 ;;
        '核驗|--color') return 0 ;;
        '核驗|--lang') return 0 ;;
        '核驗|--calendar') return 0 ;;
        'migrate|--data') return 0 ;;
        'migrate|--color') return 0 ;;
        'migrate|--lang') return 0 ;;
        'migrate|--calendar') return 0 ;;
        '升級|--data') return 0 ;;
        '升級|--color') return 0 ;;
        '升級|--lang') return 0 ;;
        '升級|--calendar') return 0 ;;
        'config|--color') return 0 ;;
        'config|--lang') return 0 ;;
        'config|--calendar') return 0 ;;
        'config check|--data') return 0 ;;
        'config check|--listen') return 0 ;;
        'config check|--tls-cert') return 0 ;;
        'config check|--tls-key') return 0 ;;
        'config check|--journal') return 0 ;;
        'config check|--anchor') return 0 ;;
        'config check|--color') return 0 ;;
        'config check|--lang') return 0 ;;
        'config check|--calendar') return 0 ;;
        '設定|--color') return 0 ;;
        '設定|--lang') return 0 ;;
        '設定|--calendar') return 0 ;;
        '設定 檢查|--data') return 0 ;;
        '設定 檢查|--listen') return 0 ;;
        '設定 檢查|--tls-cert') return 0 ;;
        '設定 檢查|--tls-key') return 0 ;;
        '設定 檢查|--journal') return 0 ;;
        '設定 檢查|--anchor') return 0 ;;
        '設定 檢查|--color') return 0 ;;
        '設定 檢查|--lang') return 0 ;;
        '設定 檢查|--calendar') return 0 ;;
        'rescue|--color') return 0 ;;
        'rescue|--lang') return 0 ;;
        'rescue|--calendar') return 0 ;;
        'rescue import|--data') return 0 ;;
        'rescue import|--color') return 0 ;;
        'rescue import|--lang') return 0 ;;
        'rescue import|--calendar') return 0 ;;
        '搶救|--color') return 0 ;;
        '搶救|--lang') return 0 ;;
        '搶救|--calendar') return 0 ;;
        '搶救 匯入|--data') return 0 ;;
        '搶救 匯入|--color') return 0 ;;
        '搶救 匯入|--lang') return 0 ;;
        '搶救 匯入|--calendar') return 0 ;;
        'backup|--color') return 0 ;;
        'backup|--lang') return 0 ;;
        'backup|--calendar') return 0 ;;
        'backup create|--data') return 0 ;;
        'backup create|--to') return 0 ;;
        'backup create|--keep') return 0 ;;
        'backup create|--color') return 0 ;;
        'backup create|--lang') return 0 ;;
        'backup create|--calendar') return 0 ;;
        '備份|--color') return 0 ;;
        '備份|--lang') return 0 ;;
        '備份|--calendar') return 0 ;;
        '備份 製作|--data') return 0 ;;
        '備份 製作|--to') return 0 ;;
        '備份 製作|--keep') return 0 ;;
        '備份 製作|--color') return 0 ;;
        '備份 製作|--lang') return 0 ;;
        '備份 製作|--calendar') return 0 ;;
        'backup verify|--name') return 0 ;;
        'backup verify|--color') return 0 ;;
        'backup verify|--lang') return 0 ;;
        'backup verify|--calendar') return 0 ;;
        '備份 檢查|--name') return 0 ;;
        '備份 檢查|--color') return 0 ;;
        '備份 檢查|--lang') return 0 ;;
        '備份 檢查|--calendar') return 0 ;;
        'backup restore|--data') return 0 ;;
        'backup restore|--name') return 0 ;;
        'backup restore|--journal') return 0 ;;
        'backup restore|--key') return 0 ;;
        'backup restore|--anchor') return 0 ;;
        'backup restore|--color') return 0 ;;
        'backup restore|--lang') return 0 ;;
        'backup restore|--calendar') return 0 ;;
        '備份 還原|--data') return 0 ;;
        '備份 還原|--name') return 0 ;;
        '備份 還原|--journal') return 0 ;;
        '備份 還原|--key') return 0 ;;
        '備份 還原|--anchor') return 0 ;;
        '備份 還原|--color') return 0 ;;
        '備份 還原|--lang') return 0 ;;
        '備份 還原|--calendar') return 0 ;;
        'key|--color') return 0 ;;
        'key|--lang') return 0 ;;
        'key|--calendar') return 0 ;;
        'key export|--data') return 0 ;;
        'key export|--output') return 0 ;;
        'key export|-o') return 0 ;;
        'key export|--color') return 0 ;;
        'key export|--lang') return 0 ;;
        'key export|--calendar') return 0 ;;
        '金鑰|--color') return 0 ;;
        '金鑰|--lang') return 0 ;;
        '金鑰|--calendar') return 0 ;;
        '金鑰 匯出|--data') return 0 ;;
        '金鑰 匯出|--output') return 0 ;;
        '金鑰 匯出|-o') return 0 ;;
        '金鑰 匯出|--color') return 0 ;;
        '金鑰 匯出|--lang') return 0 ;;
        '金鑰 匯出|--calendar') return 0 ;;
        'restore|--color') return 0 ;;
        'restore|--lang') return 0 ;;
        'restore|--calendar') return 0 ;;
        'restore gaps|--data') return 0 ;;
        'restore gaps|--as') return 0 ;;
        'restore gaps|--color') return 0 ;;
        'restore gaps|--lang') return 0 ;;
        'restore gaps|--calendar') return 0 ;;
        '還原|--color') return 0 ;;
        '還原|--lang') return 0 ;;
        '還原|--calendar') return 0 ;;
        '還原 缺漏|--data') return 0 ;;
        '還原 缺漏|--as') return 0 ;;
        '還原 缺漏|--color') return 0 ;;
        '還原 缺漏|--lang') return 0 ;;
        '還原 缺漏|--calendar') return 0 ;;
        'restore confirm|--data') return 0 ;;
        'restore confirm|--as') return 0 ;;
        'restore confirm|--color') return 0 ;;
        'restore confirm|--lang') return 0 ;;
        'restore confirm|--calendar') return 0 ;;
        '還原 確認|--data') return 0 ;;
        '還原 確認|--as') return 0 ;;
        '還原 確認|--color') return 0 ;;
        '還原 確認|--lang') return 0 ;;
        '還原 確認|--calendar') return 0 ;;
        'completions|--color') return 0 ;;
        'completions|--lang') return 0 ;;
        'completions|--calendar') return 0 ;;
        '補全|--color') return 0 ;;
        '補全|--lang') return 0 ;;
        '補全|--calendar') return 0 ;;
        'manual|--color') return 0 ;;
        'manual|--lang') return 0 ;;
        'manual|--calendar') return 0 ;;
        '手冊|--color') return 0 ;;
        '手冊|--lang') return 0 ;;
        '手冊|--calendar') return 0 ;;
    esac
    return 1
}

_plumbd_is_place() {
    case "$1" in
        'init') return 0 ;;
        'serve') return 0 ;;
        '啟動') return 0 ;;
        'user') return 0 ;;
        'user add') return 0 ;;
        '帳號') return 0 ;;
        '帳號 新增') return 0 ;;
        'user list') return 0 ;;
        '帳號 清單') return 0 ;;
        'invite') return 0 ;;
        '邀請') return 0 ;;
        'device') return 0 ;;
        'device list') return 0 ;;
        '裝置') return 0 ;;
        '裝置 清單') return 0 ;;
        'device revoke') return 0 ;;
        '裝置 停用') return 0 ;;
        'doctor') return 0 ;;
        '檢查') return 0 ;;
        'verify') return 0 ;;
        '核驗') return 0 ;;
        'migrate') return 0 ;;
        '升級') return 0 ;;
        'config') return 0 ;;
        'config check') return 0 ;;
        '設定') return 0 ;;
        '設定 檢查') return 0 ;;
        'rescue') return 0 ;;
        'rescue import') return 0 ;;
        '搶救') return 0 ;;
        '搶救 匯入') return 0 ;;
        'backup') return 0 ;;
        'backup create') return 0 ;;
        '備份') return 0 ;;
        '備份 製作') return 0 ;;
        'backup verify') return 0 ;;
        '備份 檢查') return 0 ;;
        'backup restore') return 0 ;;
        '備份 還原') return 0 ;;
        'key') return 0 ;;
        'key export') return 0 ;;
        '金鑰') return 0 ;;
        '金鑰 匯出') return 0 ;;
        'restore') return 0 ;;
        'restore gaps') return 0 ;;
        '還原') return 0 ;;
        '還原 缺漏') return 0 ;;
        'restore confirm') return 0 ;;
        '還原 確認') return 0 ;;
        'completions') return 0 ;;
        '補全') return 0 ;;
        'manual') return 0 ;;
        '手冊') return 0 ;;
    esac
    return 1
}

_plumbd_dynamic() {
    local -a found
    local line
    while IFS= read -r line; do
        [[ -n $line ]] && found+=("${${line%%$'\t'*}//:/\\:}${${(M)line%%$'\t'*}:+:${line#*$'\t'}}")
    done < <("${words[1]}" complete "$1" -- "$2" 2>/dev/null)
    _describe -t values value found
}

_plumbd_values() {
    case "$place|$1" in
        '|--color') compadd -- 'auto' 'always' 'never' ;;
        '|--lang') compadd -- 'zh-TW' 'en' ;;
        '|--calendar') compadd -- 'roc' 'iso' ;;
        'init|--data') _files -/ ;;
        'init|--color') compadd -- 'auto' 'always' 'never' ;;
        'init|--lang') compadd -- 'zh-TW' 'en' ;;
        'init|--calendar') compadd -- 'roc' 'iso' ;;
        'serve|--data') _files -/ ;;
        'serve|--tls-cert') _files ;;
        'serve|--tls-key') _files ;;
        'serve|--journal') _files -/ ;;
        'serve|--anchor') _files ;;
        'serve|--port-file') _files ;;
        'serve|--color') compadd -- 'auto' 'always' 'never' ;;
        'serve|--lang') compadd -- 'zh-TW' 'en' ;;
        'serve|--calendar') compadd -- 'roc' 'iso' ;;
        '啟動|--data') _files -/ ;;
        '啟動|--tls-cert') _files ;;
        '啟動|--tls-key') _files ;;
        '啟動|--journal') _files -/ ;;
        '啟動|--anchor') _files ;;
        '啟動|--port-file') _files ;;
        '啟動|--color') compadd -- 'auto' 'always' 'never' ;;
        '啟動|--lang') compadd -- 'zh-TW' 'en' ;;
        '啟動|--calendar') compadd -- 'roc' 'iso' ;;
        'user|--color') compadd -- 'auto' 'always' 'never' ;;
        'user|--lang') compadd -- 'zh-TW' 'en' ;;
        'user|--calendar') compadd -- 'roc' 'iso' ;;
        'user add|--data') _files -/ ;;
        'user add|--role') compadd -- 'admin' 'office' 'leader' 'inspector' 'juror' 'auditor' ;;
        'user add|--color') compadd -- 'auto' 'always' 'never' ;;
        'user add|--lang') compadd -- 'zh-TW' 'en' ;;
        'user add|--calendar') compadd -- 'roc' 'iso' ;;
        '帳號|--color') compadd -- 'auto' 'always' 'never' ;;
        '帳號|--lang') compadd -- 'zh-TW' 'en' ;;
        '帳號|--calendar') compadd -- 'roc' 'iso' ;;
        '帳號 新增|--data') _files -/ ;;
        '帳號 新增|--role') compadd -- 'admin' 'office' 'leader' 'inspector' 'juror' 'auditor' ;;
        '帳號 新增|--color') compadd -- 'auto' 'always' 'never' ;;
        '帳號 新增|--lang') compadd -- 'zh-TW' 'en' ;;
        '帳號 新增|--calendar') compadd -- 'roc' 'iso' ;;
        'user list|--data') _files -/ ;;
        'user list|--color') compadd -- 'auto' 'always' 'never' ;;
        'user list|--lang') compadd -- 'zh-TW' 'en' ;;
        'user list|--calendar') compadd -- 'roc' 'iso' ;;
        '帳號 清單|--data') _files -/ ;;
        '帳號 清單|--color') compadd -- 'auto' 'always' 'never' ;;
        '帳號 清單|--lang') compadd -- 'zh-TW' 'en' ;;
        '帳號 清單|--calendar') compadd -- 'roc' 'iso' ;;
        'invite|--data') _files -/ ;;
        'invite|--color') compadd -- 'auto' 'always' 'never' ;;
        'invite|--lang') compadd -- 'zh-TW' 'en' ;;
        'invite|--calendar') compadd -- 'roc' 'iso' ;;
        '邀請|--data') _files -/ ;;
        '邀請|--color') compadd -- 'auto' 'always' 'never' ;;
        '邀請|--lang') compadd -- 'zh-TW' 'en' ;;
        '邀請|--calendar') compadd -- 'roc' 'iso' ;;
        'device|--color') compadd -- 'auto' 'always' 'never' ;;
        'device|--lang') compadd -- 'zh-TW' 'en' ;;
        'device|--calendar') compadd -- 'roc' 'iso' ;;
        'device list|--data') _files -/ ;;
        'device list|--color') compadd -- 'auto' 'always' 'never' ;;
        'device list|--lang') compadd -- 'zh-TW' 'en' ;;
        'device list|--calendar') compadd -- 'roc' 'iso' ;;
        '裝置|--color') compadd -- 'auto' 'always' 'never' ;;
        '裝置|--lang') compadd -- 'zh-TW' 'en' ;;
        '裝置|--calendar') compadd -- 'roc' 'iso' ;;
        '裝置 清單|--data') _files -/ ;;
        '裝置 清單|--color') compadd -- 'auto' 'always' 'never' ;;
        '裝置 清單|--lang') compadd -- 'zh-TW' 'en' ;;
        '裝置 清單|--calendar') compadd -- 'roc' 'iso' ;;
        'device revoke|--data') _files -/ ;;
        'device revoke|--color') compadd -- 'auto' 'always' 'never' ;;
        'device revoke|--lang') compadd -- 'zh-TW' 'en' ;;
        'device revoke|--calendar') compadd -- 'roc' 'iso' ;;
        '裝置 停用|--data') _files -/ ;;
        '裝置 停用|--color') compadd -- 'auto' 'always' 'never' ;;
        '裝置 停用|--lang') compadd -- 'zh-TW' 'en' ;;
        '裝置 停用|--calendar') compadd -- 'roc' 'iso' ;;
        'doctor|--data') _files -/ ;;
        'doctor|--color') compadd -- 'auto' 'always' 'never' ;;
        'doctor|--lang') compadd -- 'zh-TW' 'en' ;;
        'doctor|--calendar') compadd -- 'roc' 'iso' ;;
        '檢查|--data') _files -/ ;;
        '檢查|--color') compadd -- 'auto' 'always' 'never' ;;
        '檢查|--lang') compadd -- 'zh-TW' 'en' ;;
        '檢查|--calendar') compadd -- 'roc' 'iso' ;;
        'verify|--data') _files -/ ;;
        'verify|--color') compadd -- 'auto' 'always' 'never' ;;
        'verify|--lang') compadd -- 'zh-TW' 'en' ;;
        'verify|--calendar') compadd -- 'roc' 'iso' ;;
        '核驗|--data') _files -/ ;;
        '核驗|--color') compadd -- 'auto' 'always' 'never' ;;
        '核驗|--lang') compadd -- 'zh-TW' 'en' ;;
        '核驗|--calendar') compadd -- 'roc' 'iso' ;;
        'migrate|--data') _files -/ ;;
        'migrate|--color') compadd -- 'auto' 'always' 'never' ;;
        'migrate|--lang') compadd -- 'zh-TW' 'en' ;;
        'migrate|--calendar') compadd -- 'roc' 'iso' ;;
        '升級|--data') _files -/ ;;
        '升級|--color') compadd -- 'auto' 'always' 'never' ;;
        '升級|--lang') compadd -- 'zh-TW' 'en' ;;
        '升級|--calendar') compadd -- 'roc' 'iso' ;;
        'config|--color') compadd -- 'auto' 'always' 'never' ;;
        'config|--lang') compadd -- 'zh-TW' 'en' ;;
        'config|--calendar') compadd -- 'roc' 'iso' ;;
        'config check|--data') _files -/ ;;
        'config check|--tls-cert') _files ;;
        'config check|--tls-key') _files ;;
        'config check|--journal') _files -/ ;;
        'config check|--anchor') _files ;;
        'config check|--color') compadd -- 'auto' 'always' 'never' ;;
        'config check|--lang') compadd -- 'zh-TW' 'en' ;;
        'config check|--calendar') compadd -- 'roc' 'iso' ;;
        '設定|--color') compadd -- 'auto' 'always' 'never' ;;
        '設定|--lang') compadd -- 'zh-TW' 'en' ;;
        '設定|--calendar') compadd -- 'roc' 'iso' ;;
        '設定 檢查|--data') _files -/ ;;
        '設定 檢查|--tls-cert') _files ;;
        '設定 檢查|--tls-key') _files ;;
        '設定 檢查|--journal') _files -/ ;;
        '設定 檢查|--anchor') _files ;;
        '設定 檢查|--color') compadd -- 'auto' 'always' 'never' ;;
        '設定 檢查|--lang') compadd -- 'zh-TW' 'en' ;;
        '設定 檢查|--calendar') compadd -- 'roc' 'iso' ;;
        'rescue|--color') compadd -- 'auto' 'always' 'never' ;;
        'rescue|--lang') compadd -- 'zh-TW' 'en' ;;
        'rescue|--calendar') compadd -- 'roc' 'iso' ;;
        'rescue import|--data') _files -/ ;;
        'rescue import|--color') compadd -- 'auto' 'always' 'never' ;;
        'rescue import|--lang') compadd -- 'zh-TW' 'en' ;;
        'rescue import|--calendar') compadd -- 'roc' 'iso' ;;
        '搶救|--color') compadd -- 'auto' 'always' 'never' ;;
        '搶救|--lang') compadd -- 'zh-TW' 'en' ;;
        '搶救|--calendar') compadd -- 'roc' 'iso' ;;
        '搶救 匯入|--data') _files -/ ;;
        '搶救 匯入|--color') compadd -- 'auto' 'always' 'never' ;;
        '搶救 匯入|--lang') compadd -- 'zh-TW' 'en' ;;
        '搶救 匯入|--calendar') compadd -- 'roc' 'iso' ;;
        'backup|--color') compadd -- 'auto' 'always' 'never' ;;
        'backup|--lang') compadd -- 'zh-TW' 'en' ;;
        'backup|--calendar') compadd -- 'roc' 'iso' ;;
        'backup create|--data') _files -/ ;;
        'backup create|--to') _files -/ ;;
        'backup create|--color') compadd -- 'auto' 'always' 'never' ;;
        'backup create|--lang') compadd -- 'zh-TW' 'en' ;;
        'backup create|--calendar') compadd -- 'roc' 'iso' ;;
        '備份|--color') compadd -- 'auto' 'always' 'never' ;;
        '備份|--lang') compadd -- 'zh-TW' 'en' ;;
        '備份|--calendar') compadd -- 'roc' 'iso' ;;
        '備份 製作|--data') _files -/ ;;
        '備份 製作|--to') _files -/ ;;
        '備份 製作|--color') compadd -- 'auto' 'always' 'never' ;;
        '備份 製作|--lang') compadd -- 'zh-TW' 'en' ;;
        '備份 製作|--calendar') compadd -- 'roc' 'iso' ;;
        'backup verify|--color') compadd -- 'auto' 'always' 'never' ;;
        'backup verify|--lang') compadd -- 'zh-TW' 'en' ;;
        'backup verify|--calendar') compadd -- 'roc' 'iso' ;;
        '備份 檢查|--color') compadd -- 'auto' 'always' 'never' ;;
        '備份 檢查|--lang') compadd -- 'zh-TW' 'en' ;;
        '備份 檢查|--calendar') compadd -- 'roc' 'iso' ;;
        'backup restore|--data') _files -/ ;;
        'backup restore|--journal') _files -/ ;;
        'backup restore|--key') _files ;;
        'backup restore|--anchor') _files ;;
        'backup restore|--color') compadd -- 'auto' 'always' 'never' ;;
        'backup restore|--lang') compadd -- 'zh-TW' 'en' ;;
        'backup restore|--calendar') compadd -- 'roc' 'iso' ;;
        '備份 還原|--data') _files -/ ;;
        '備份 還原|--journal') _files -/ ;;
        '備份 還原|--key') _files ;;
        '備份 還原|--anchor') _files ;;
        '備份 還原|--color') compadd -- 'auto' 'always' 'never' ;;
        '備份 還原|--lang') compadd -- 'zh-TW' 'en' ;;
        '備份 還原|--calendar') compadd -- 'roc' 'iso' ;;
        'key|--color') compadd -- 'auto' 'always' 'never' ;;
        'key|--lang') compadd -- 'zh-TW' 'en' ;;
        'key|--calendar') compadd -- 'roc' 'iso' ;;
        'key export|--data') _files -/ ;;
        'key export|--output') _files ;;
        'key export|-o') _files ;;
        'key export|--color') compadd -- 'auto' 'always' 'never' ;;
        'key export|--lang') compadd -- 'zh-TW' 'en' ;;
        'key export|--calendar') compadd -- 'roc' 'iso' ;;
        '金鑰|--color') compadd -- 'auto' 'always' 'never' ;;
        '金鑰|--lang') compadd -- 'zh-TW' 'en' ;;
        '金鑰|--calendar') compadd -- 'roc' 'iso' ;;
        '金鑰 匯出|--data') _files -/ ;;
        '金鑰 匯出|--output') _files ;;
        '金鑰 匯出|-o') _files ;;
        '金鑰 匯出|--color') compadd -- 'auto' 'always' 'never' ;;
        '金鑰 匯出|--lang') compadd -- 'zh-TW' 'en' ;;
        '金鑰 匯出|--calendar') compadd -- 'roc' 'iso' ;;
        'restore|--color') compadd -- 'auto' 'always' 'never' ;;
        'restore|--lang') compadd -- 'zh-TW' 'en' ;;
        'restore|--calendar') compadd -- 'roc' 'iso' ;;
        'restore gaps|--data') _files -/ ;;
        'restore gaps|--color') compadd -- 'auto' 'always' 'never' ;;
        'restore gaps|--lang') compadd -- 'zh-TW' 'en' ;;
        'restore gaps|--calendar') compadd -- 'roc' 'iso' ;;
        '還原|--color') compadd -- 'auto' 'always' 'never' ;;
        '還原|--lang') compadd -- 'zh-TW' 'en' ;;
        '還原|--calendar') compadd -- 'roc' 'iso' ;;
        '還原 缺漏|--data') _files -/ ;;
        '還原 缺漏|--color') compadd -- 'auto' 'always' 'never' ;;
        '還原 缺漏|--lang') compadd -- 'zh-TW' 'en' ;;
        '還原 缺漏|--calendar') compadd -- 'roc' 'iso' ;;
        'restore confirm|--data') _files -/ ;;
        'restore confirm|--color') compadd -- 'auto' 'always' 'never' ;;
        'restore confirm|--lang') compadd -- 'zh-TW' 'en' ;;
        'restore confirm|--calendar') compadd -- 'roc' 'iso' ;;
        '還原 確認|--data') _files -/ ;;
        '還原 確認|--color') compadd -- 'auto' 'always' 'never' ;;
        '還原 確認|--lang') compadd -- 'zh-TW' 'en' ;;
        '還原 確認|--calendar') compadd -- 'roc' 'iso' ;;
        'completions|--color') compadd -- 'auto' 'always' 'never' ;;
        'completions|--lang') compadd -- 'zh-TW' 'en' ;;
        'completions|--calendar') compadd -- 'roc' 'iso' ;;
        '補全|--color') compadd -- 'auto' 'always' 'never' ;;
        '補全|--lang') compadd -- 'zh-TW' 'en' ;;
        '補全|--calendar') compadd -- 'roc' 'iso' ;;
        'manual|--color') compadd -- 'auto' 'always' 'never' ;;
        'manual|--lang') compadd -- 'zh-TW' 'en' ;;
        'manual|--calendar') compadd -- 'roc' 'iso' ;;
        '手冊|--color') compadd -- 'auto' 'always' 'never' ;;
        '手冊|--lang') compadd -- 'zh-TW' 'en' ;;
        '手冊|--calendar') compadd -- 'roc' 'iso' ;;
    esac
}

_plumbd_argument() {
    case "$place|$1" in
        'verify|'0) _files ;;
        '核驗|'0) _files ;;
        'rescue import|'0) _files ;;
        '搶救 匯入|'0) _files ;;
    esac
}

_plumbd_next() {
    local -a found
    case "$place" in
        '') found=('init:建立新的伺服器資料夾' 'serve:啟動服務' '啟動:啟動服務' 'user' '帳號' 'invite:給帳號一個一次性登錄碼' '邀請:給帳號一個一次性登錄碼' 'device' '裝置' 'doctor:檢查全部資料' '檢查:檢查全部資料' 'verify:核驗一個匯出的案卷檔' '核驗:核驗一個匯出的案卷檔' 'migrate:把資料庫升到這個程式的版本' '升級:把資料庫升到這個程式的版本' 'config' '設定' 'rescue' '搶救' 'backup' '備份' 'key' '金鑰' 'restore' '還原' 'completions:印出命令列補全腳本' '補全:印出命令列補全腳本' 'manual:印出使用手冊（man 格式）' '手冊:印出使用手冊（man 格式）') ;;
        'user') found=('add:新增帳號，或改變它的角色' 'list:列出帳號') ;;
        '帳號') found=('新增:新增帳號，或改變它的角色' '清單:列出帳號') ;;
        'device') found=('list:列出登錄的裝置' 'revoke:停用一台裝置') ;;
        '裝置') found=('清單:列出登錄的裝置' '停用:停用一台裝置') ;;
        'config') found=('check:檢查設定，顯示每個值和來源') ;;
        '設定') found=('檢查:檢查設定，顯示每個值和來源') ;;
        'rescue') found=('import:收下筆電的搶救檔') ;;
        '搶救') found=('匯入:收下筆電的搶救檔') ;;
        'backup') found=('create:備份執行中的伺服器，並立刻檢查' 'verify:打開一份備份，檢查全部內容' 'restore:從備份和第二日誌建立伺服器資料夾') ;;
        '備份') found=('製作:備份執行中的伺服器，並立刻檢查' '檢查:打開一份備份，檢查全部內容' '還原:從備份和第二日誌建立伺服器資料夾') ;;
        'key') found=('export:寫出伺服器金鑰，另外保存') ;;
        '金鑰') found=('匯出:寫出伺服器金鑰，另外保存') ;;
        'restore') found=('gaps:列出還原後的缺漏' 'confirm:確認缺漏清單，恢復正常服務') ;;
        '還原') found=('缺漏:列出還原後的缺漏' '確認:確認缺漏清單，恢復正常服務') ;;
    esac
    (( $#found )) && _describe -t commands command found
}

_plumbd_options() {
    local -a found
    case "$place" in
        '') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'init') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--group:報表上的查核小組名稱，預設 工程施工查核小組' '--admin:第一個管理者的帳號，預設 admin' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'serve') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--listen:HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選' '--tls-cert:憑證鏈（PEM）' '--tls-key:私鑰（PEM）' '--behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--no-behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--journal:第二日誌，請放在另一顆磁碟：確認收到以前先寫進去' '--anchor:資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/' '--port-file:開始服務後把埠號寫到這個檔案' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '啟動') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--listen:HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選' '--tls-cert:憑證鏈（PEM）' '--tls-key:私鑰（PEM）' '--behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--no-behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--journal:第二日誌，請放在另一顆磁碟：確認收到以前先寫進去' '--anchor:資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/' '--port-file:開始服務後把埠號寫到這個檔案' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'user') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'user add') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--role:這個帳號能做什麼' '--member:委員名冊裡的編號' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '帳號') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '帳號 新增') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--role:這個帳號能做什麼' '--member:委員名冊裡的編號' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'user list') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '帳號 清單') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'invite') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '邀請') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'device') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'device list') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '裝置') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '裝置 清單') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'device revoke') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '裝置 停用') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'doctor') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--rebuild:把與紀錄不同的表換成重算的結果' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '檢查') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--rebuild:把與紀錄不同的表換成重算的結果' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'verify') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '核驗') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'migrate') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '升級') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'config') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'config check') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--listen:HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選' '--tls-cert:憑證鏈（PEM）' '--tls-key:私鑰（PEM）' '--behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--no-behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--journal:第二日誌，請放在另一顆磁碟：確認收到以前先寫進去' '--anchor:資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '設定') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '設定 檢查') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--listen:HOST:PORT 或 unix:/路徑，預設 127.0.0.1:8115；埠 0 由系統選' '--tls-cert:憑證鏈（PEM）' '--tls-key:私鑰（PEM）' '--behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--no-behind-proxy:前面有反向代理，位址取自 X-Forwarded-For' '--journal:第二日誌，請放在另一顆磁碟：確認收到以前先寫進去' '--anchor:資料夾外的錨檔，用來發現資料被倒回；預設在 $XDG_STATE_HOME（或 ~/.local/state、/var/lib）/plumb-anchor/' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'rescue') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'rescue import') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '搶救') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '搶救 匯入') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'backup') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'backup create') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--to:放備份的資料夾' '--keep:保留幾份檢查過的備份，預設 7' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '備份') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '備份 製作') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--to:放備份的資料夾' '--keep:保留幾份檢查過的備份，預設 7' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'backup verify') found=('--name:哪一份備份，預設最新' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '備份 檢查') found=('--name:哪一份備份，預設最新' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'backup restore') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--name:哪一份備份，預設最新' '--journal:第二日誌' '--key:plumbd key export 寫的檔案，或 server.key' '--anchor:serve 的錨檔，如果不在預設位置' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '備份 還原') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--name:哪一份備份，預設最新' '--journal:第二日誌' '--key:plumbd key export 寫的檔案，或 server.key' '--anchor:serve 的錨檔，如果不在預設位置' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'key') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'key export') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--output:寫到新檔案；不給就印出來' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '金鑰') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '金鑰 匯出') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--output:寫到新檔案；不給就印出來' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'restore') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'restore gaps') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--as:管理者的帳號，會記錄下來；預設 admin' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '還原') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '還原 缺漏') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--as:管理者的帳號，會記錄下來；預設 admin' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'restore confirm') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--as:管理者的帳號，會記錄下來；預設 admin' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '還原 確認') found=('--data:伺服器的資料夾（或環境變數 PLUMBD_DATA）' '--as:管理者的帳號，會記錄下來；預設 admin' '--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'completions') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '補全') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        'manual') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
        '手冊') found=('--json:結果以 JSON 輸出' '--quiet:成功時不輸出訊息' '--verbose:輸出更多細節' '--no-input:不發問；缺少資料即失敗' '--color:使用顏色的時機' '--no-color:不用顏色' '--lang:訊息的語言' '--calendar:日期用民國或西元' '--plain:表格以 TSV 輸出，不截短' '--accessible:適合螢幕報讀軟體的輸出' '--help:顯示說明' '--version:顯示版本') ;;
    esac
    _describe -o -t options option found
}

_plumbd() {
    local place='' word
    integer argument=0 i
    for (( i = 2; i < CURRENT; i++ )); do
        word=$words[i]
        if [[ $word == -* ]]; then
            [[ $word != *=* ]] && _plumbd_takes_value "$word" && (( i++ ))
            continue
        fi
        if (( argument == 0 )) && _plumbd_is_place "${place:+$place }$word"; then
            place="${place:+$place }$word"
        else
            (( argument++ ))
        fi
    done
    if [[ $PREFIX == --*=* ]]; then
        local option=${PREFIX%%=*}
        compset -P '*='
        _plumbd_values "$option"
        return
    fi
    if [[ $words[CURRENT-1] == -* ]] && _plumbd_takes_value "$words[CURRENT-1]"; then
        _plumbd_values "$words[CURRENT-1]"
        return
    fi
    if [[ $PREFIX == -* ]]; then
        _plumbd_options
        return
    fi
    (( argument == 0 )) && _plumbd_next
    _plumbd_argument "$argument"
}

if [[ $funcstack[1] == _plumbd ]]; then
    _plumbd "$@"
else
    compdef _plumbd plumbd
fi
