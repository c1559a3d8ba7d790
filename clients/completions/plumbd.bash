# bash completion for plumbd, made from its table of commands.

_plumbd_place() {
    # Follows the words up to the cursor; sets place and argument, the number of arguments before the cursor.
    local i word
    place='' argument=0
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case "$word" in
            --) continue ;;
            =) continue ;;
            -*)
                # An option of the command that takes the next word, unless that is an equals sign.
                if _plumbd_takes_value "$word"; then
                    ((i++))
                    [[ ${COMP_WORDS[i]} == = ]] && ((i++))
                fi
                continue ;;
        esac
        if ((argument == 0)) && _plumbd_is_place "${place:+$place }$word"; then
            place="${place:+$place }$word"
        else
            ((argument++))
        fi
    done
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

_plumbd_dynamic() {
    local line
    while IFS= read -r line; do
        [[ -n $line ]] && COMPREPLY+=("${line%%$'\t'*}")
    done < <("${COMP_WORDS[0]}" complete "$1" -- "$cur" 2>/dev/null)
}

_plumbd_words() {
    local IFS=$'\n'
    COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}

_plumbd_values() {
    case "$place|$1" in
        '|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '|--lang') _plumbd_words $'zh-TW\nen' ;;
        '|--calendar') _plumbd_words $'roc\niso' ;;
        'init|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'init|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'init|--lang') _plumbd_words $'zh-TW\nen' ;;
        'init|--calendar') _plumbd_words $'roc\niso' ;;
        'serve|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'serve|--tls-cert') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'serve|--tls-key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'serve|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'serve|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'serve|--port-file') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'serve|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'serve|--lang') _plumbd_words $'zh-TW\nen' ;;
        'serve|--calendar') _plumbd_words $'roc\niso' ;;
        '啟動|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '啟動|--tls-cert') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '啟動|--tls-key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '啟動|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '啟動|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '啟動|--port-file') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '啟動|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '啟動|--lang') _plumbd_words $'zh-TW\nen' ;;
        '啟動|--calendar') _plumbd_words $'roc\niso' ;;
        'user|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'user|--lang') _plumbd_words $'zh-TW\nen' ;;
        'user|--calendar') _plumbd_words $'roc\niso' ;;
        'user add|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'user add|--role') _plumbd_words $'admin\noffice\nleader\ninspector\njuror\nauditor' ;;
        'user add|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'user add|--lang') _plumbd_words $'zh-TW\nen' ;;
        'user add|--calendar') _plumbd_words $'roc\niso' ;;
        '帳號|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '帳號|--lang') _plumbd_words $'zh-TW\nen' ;;
        '帳號|--calendar') _plumbd_words $'roc\niso' ;;
        '帳號 新增|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '帳號 新增|--role') _plumbd_words $'admin\noffice\nleader\ninspector\njuror\nauditor' ;;
        '帳號 新增|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '帳號 新增|--lang') _plumbd_words $'zh-TW\nen' ;;
        '帳號 新增|--calendar') _plumbd_words $'roc\niso' ;;
        'user list|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'user list|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'user list|--lang') _plumbd_words $'zh-TW\nen' ;;
        'user list|--calendar') _plumbd_words $'roc\niso' ;;
        '帳號 清單|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '帳號 清單|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '帳號 清單|--lang') _plumbd_words $'zh-TW\nen' ;;
        '帳號 清單|--calendar') _plumbd_words $'roc\niso' ;;
        'invite|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'invite|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'invite|--lang') _plumbd_words $'zh-TW\nen' ;;
        'invite|--calendar') _plumbd_words $'roc\niso' ;;
        '邀請|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '邀請|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '邀請|--lang') _plumbd_words $'zh-TW\nen' ;;
        '邀請|--calendar') _plumbd_words $'roc\niso' ;;
        'device|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'device|--lang') _plumbd_words $'zh-TW\nen' ;;
        'device|--calendar') _plumbd_words $'roc\niso' ;;
        'device list|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'device list|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'device list|--lang') _plumbd_words $'zh-TW\nen' ;;
        'device list|--calendar') _plumbd_words $'roc\niso' ;;
        '裝置|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '裝置|--lang') _plumbd_words $'zh-TW\nen' ;;
        '裝置|--calendar') _plumbd_words $'roc\niso' ;;
        '裝置 清單|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '裝置 清單|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '裝置 清單|--lang') _plumbd_words $'zh-TW\nen' ;;
        '裝置 清單|--calendar') _plumbd_words $'roc\niso' ;;
        'device revoke|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'device revoke|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'device revoke|--lang') _plumbd_words $'zh-TW\nen' ;;
        'device revoke|--calendar') _plumbd_words $'roc\niso' ;;
        '裝置 停用|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '裝置 停用|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '裝置 停用|--lang') _plumbd_words $'zh-TW\nen' ;;
        '裝置 停用|--calendar') _plumbd_words $'roc\niso' ;;
        'doctor|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'doctor|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'doctor|--lang') _plumbd_words $'zh-TW\nen' ;;
        'doctor|--calendar') _plumbd_words $'roc\niso' ;;
        '檢查|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '檢查|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '檢查|--lang') _plumbd_words $'zh-TW\nen' ;;
        '檢查|--calendar') _plumbd_words $'roc\niso' ;;
        'verify|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'verify|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'verify|--lang') _plumbd_words $'zh-TW\nen' ;;
        'verify|--calendar') _plumbd_words $'roc\niso' ;;
        '核驗|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '核驗|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '核驗|--lang') _plumbd_words $'zh-TW\nen' ;;
        '核驗|--calendar') _plumbd_words $'roc\niso' ;;
        'migrate|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'migrate|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'migrate|--lang') _plumbd_words $'zh-TW\nen' ;;
        'migrate|--calendar') _plumbd_words $'roc\niso' ;;
        '升級|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '升級|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '升級|--lang') _plumbd_words $'zh-TW\nen' ;;
        '升級|--calendar') _plumbd_words $'roc\niso' ;;
        'config|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'config|--lang') _plumbd_words $'zh-TW\nen' ;;
        'config|--calendar') _plumbd_words $'roc\niso' ;;
        'config check|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'config check|--tls-cert') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'config check|--tls-key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'config check|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'config check|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'config check|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'config check|--lang') _plumbd_words $'zh-TW\nen' ;;
        'config check|--calendar') _plumbd_words $'roc\niso' ;;
        '設定|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '設定|--lang') _plumbd_words $'zh-TW\nen' ;;
        '設定|--calendar') _plumbd_words $'roc\niso' ;;
        '設定 檢查|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '設定 檢查|--tls-cert') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '設定 檢查|--tls-key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '設定 檢查|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '設定 檢查|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '設定 檢查|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '設定 檢查|--lang') _plumbd_words $'zh-TW\nen' ;;
        '設定 檢查|--calendar') _plumbd_words $'roc\niso' ;;
        'rescue|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'rescue|--lang') _plumbd_words $'zh-TW\nen' ;;
        'rescue|--calendar') _plumbd_words $'roc\niso' ;;
        'rescue import|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'rescue import|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'rescue import|--lang') _plumbd_words $'zh-TW\nen' ;;
        'rescue import|--calendar') _plumbd_words $'roc\niso' ;;
        '搶救|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '搶救|--lang') _plumbd_words $'zh-TW\nen' ;;
        '搶救|--calendar') _plumbd_words $'roc\niso' ;;
        '搶救 匯入|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '搶救 匯入|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '搶救 匯入|--lang') _plumbd_words $'zh-TW\nen' ;;
        '搶救 匯入|--calendar') _plumbd_words $'roc\niso' ;;
        'backup|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'backup|--lang') _plumbd_words $'zh-TW\nen' ;;
        'backup|--calendar') _plumbd_words $'roc\niso' ;;
        'backup create|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'backup create|--to') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'backup create|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'backup create|--lang') _plumbd_words $'zh-TW\nen' ;;
        'backup create|--calendar') _plumbd_words $'roc\niso' ;;
        '備份|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '備份|--lang') _plumbd_words $'zh-TW\nen' ;;
        '備份|--calendar') _plumbd_words $'roc\niso' ;;
        '備份 製作|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '備份 製作|--to') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '備份 製作|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '備份 製作|--lang') _plumbd_words $'zh-TW\nen' ;;
        '備份 製作|--calendar') _plumbd_words $'roc\niso' ;;
        'backup verify|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'backup verify|--lang') _plumbd_words $'zh-TW\nen' ;;
        'backup verify|--calendar') _plumbd_words $'roc\niso' ;;
        '備份 檢查|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '備份 檢查|--lang') _plumbd_words $'zh-TW\nen' ;;
        '備份 檢查|--calendar') _plumbd_words $'roc\niso' ;;
        'backup restore|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'backup restore|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'backup restore|--key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'backup restore|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'backup restore|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'backup restore|--lang') _plumbd_words $'zh-TW\nen' ;;
        'backup restore|--calendar') _plumbd_words $'roc\niso' ;;
        '備份 還原|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '備份 還原|--journal') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '備份 還原|--key') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '備份 還原|--anchor') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '備份 還原|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '備份 還原|--lang') _plumbd_words $'zh-TW\nen' ;;
        '備份 還原|--calendar') _plumbd_words $'roc\niso' ;;
        'key|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'key|--lang') _plumbd_words $'zh-TW\nen' ;;
        'key|--calendar') _plumbd_words $'roc\niso' ;;
        'key export|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'key export|--output') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'key export|-o') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'key export|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'key export|--lang') _plumbd_words $'zh-TW\nen' ;;
        'key export|--calendar') _plumbd_words $'roc\niso' ;;
        '金鑰|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '金鑰|--lang') _plumbd_words $'zh-TW\nen' ;;
        '金鑰|--calendar') _plumbd_words $'roc\niso' ;;
        '金鑰 匯出|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '金鑰 匯出|--output') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '金鑰 匯出|-o') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '金鑰 匯出|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '金鑰 匯出|--lang') _plumbd_words $'zh-TW\nen' ;;
        '金鑰 匯出|--calendar') _plumbd_words $'roc\niso' ;;
        'restore|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'restore|--lang') _plumbd_words $'zh-TW\nen' ;;
        'restore|--calendar') _plumbd_words $'roc\niso' ;;
        'restore gaps|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'restore gaps|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'restore gaps|--lang') _plumbd_words $'zh-TW\nen' ;;
        'restore gaps|--calendar') _plumbd_words $'roc\niso' ;;
        '還原|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '還原|--lang') _plumbd_words $'zh-TW\nen' ;;
        '還原|--calendar') _plumbd_words $'roc\niso' ;;
        '還原 缺漏|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '還原 缺漏|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '還原 缺漏|--lang') _plumbd_words $'zh-TW\nen' ;;
        '還原 缺漏|--calendar') _plumbd_words $'roc\niso' ;;
        'restore confirm|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        'restore confirm|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'restore confirm|--lang') _plumbd_words $'zh-TW\nen' ;;
        'restore confirm|--calendar') _plumbd_words $'roc\niso' ;;
        '還原 確認|--data') compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        '還原 確認|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '還原 確認|--lang') _plumbd_words $'zh-TW\nen' ;;
        '還原 確認|--calendar') _plumbd_words $'roc\niso' ;;
        'completions|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'completions|--lang') _plumbd_words $'zh-TW\nen' ;;
        'completions|--calendar') _plumbd_words $'roc\niso' ;;
        '補全|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '補全|--lang') _plumbd_words $'zh-TW\nen' ;;
        '補全|--calendar') _plumbd_words $'roc\niso' ;;
        'manual|--color') _plumbd_words $'auto\nalways\nnever' ;;
        'manual|--lang') _plumbd_words $'zh-TW\nen' ;;
        'manual|--calendar') _plumbd_words $'roc\niso' ;;
        '手冊|--color') _plumbd_words $'auto\nalways\nnever' ;;
        '手冊|--lang') _plumbd_words $'zh-TW\nen' ;;
        '手冊|--calendar') _plumbd_words $'roc\niso' ;;
    esac
}

_plumbd_argument() {
    case "$place|$1" in
        'verify|'0) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '核驗|'0) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        'rescue import|'0) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        '搶救 匯入|'0) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    esac
}

_plumbd() {
    local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} place argument
    COMPREPLY=()
    if [[ $cur == = ]]; then
        cur=''
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    _plumbd_place
    if [[ $before == -* ]] && _plumbd_takes_value "$before"; then
        _plumbd_values "$before"
        return
    fi
    case "$cur" in
        -*) _plumbd_options ;;
        *)
            ((argument == 0)) && _plumbd_next
            _plumbd_argument "$argument" ;;
    esac
}

_plumbd_next() {
    case "$place" in
        '') _plumbd_words $'init\nserve\n啟動\nuser\n帳號\ninvite\n邀請\ndevice\n裝置\ndoctor\n檢查\nverify\n核驗\nmigrate\n升級\nconfig\n設定\nrescue\n搶救\nbackup\n備份\nkey\n金鑰\nrestore\n還原\ncompletions\n補全\nmanual\n手冊' ;;
        'user') _plumbd_words $'add\nlist' ;;
        '帳號') _plumbd_words $'新增\n清單' ;;
        'device') _plumbd_words $'list\nrevoke' ;;
        '裝置') _plumbd_words $'清單\n停用' ;;
        'config') _plumbd_words $'check' ;;
        '設定') _plumbd_words $'檢查' ;;
        'rescue') _plumbd_words $'import' ;;
        '搶救') _plumbd_words $'匯入' ;;
        'backup') _plumbd_words $'create\nverify\nrestore' ;;
        '備份') _plumbd_words $'製作\n檢查\n還原' ;;
        'key') _plumbd_words $'export' ;;
        '金鑰') _plumbd_words $'匯出' ;;
        'restore') _plumbd_words $'gaps\nconfirm' ;;
        '還原') _plumbd_words $'缺漏\n確認' ;;
    esac
}

_plumbd_options() {
    case "$place" in
        '') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'init') _plumbd_words $'--data\n--group\n--admin\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'serve') _plumbd_words $'--data\n--listen\n--tls-cert\n--tls-key\n--behind-proxy\n--no-behind-proxy\n--journal\n--anchor\n--port-file\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '啟動') _plumbd_words $'--data\n--listen\n--tls-cert\n--tls-key\n--behind-proxy\n--no-behind-proxy\n--journal\n--anchor\n--port-file\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'user') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'user add') _plumbd_words $'--data\n--role\n--member\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '帳號') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '帳號 新增') _plumbd_words $'--data\n--role\n--member\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'user list') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '帳號 清單') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'invite') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '邀請') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'device') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'device list') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '裝置') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '裝置 清單') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'device revoke') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '裝置 停用') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'doctor') _plumbd_words $'--data\n--rebuild\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '檢查') _plumbd_words $'--data\n--rebuild\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'verify') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '核驗') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'migrate') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '升級') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'config') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'config check') _plumbd_words $'--data\n--listen\n--tls-cert\n--tls-key\n--behind-proxy\n--no-behind-proxy\n--journal\n--anchor\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '設定') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '設定 檢查') _plumbd_words $'--data\n--listen\n--tls-cert\n--tls-key\n--behind-proxy\n--no-behind-proxy\n--journal\n--anchor\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'rescue') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'rescue import') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '搶救') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '搶救 匯入') _plumbd_words $'--data\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'backup') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'backup create') _plumbd_words $'--data\n--to\n--keep\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '備份') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '備份 製作') _plumbd_words $'--data\n--to\n--keep\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'backup verify') _plumbd_words $'--name\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '備份 檢查') _plumbd_words $'--name\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'backup restore') _plumbd_words $'--data\n--name\n--journal\n--key\n--anchor\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '備份 還原') _plumbd_words $'--data\n--name\n--journal\n--key\n--anchor\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'key') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'key export') _plumbd_words $'--data\n--output\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '金鑰') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '金鑰 匯出') _plumbd_words $'--data\n--output\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'restore') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'restore gaps') _plumbd_words $'--data\n--as\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '還原') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '還原 缺漏') _plumbd_words $'--data\n--as\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'restore confirm') _plumbd_words $'--data\n--as\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '還原 確認') _plumbd_words $'--data\n--as\n--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'completions') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '補全') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        'manual') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
        '手冊') _plumbd_words $'--json\n--quiet\n--verbose\n--no-input\n--color\n--no-color\n--lang\n--calendar\n--plain\n--accessible\n--help\n--version' ;;
    esac
}

complete -F _plumbd plumbd
