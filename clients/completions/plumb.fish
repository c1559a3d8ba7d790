# fish completion for plumb, made from its table of commands.

function _plumb_takes_value
    switch "$argv[1]|$argv[2]"
        case '|--color'
            return 0
        case '|--lang'
            return 0
        case '|--calendar'
            return 0
        case 'enroll|--label'
            return 0
        case 'enroll|--color'
            return 0
        case 'enroll|--lang'
            return 0
        case 'enroll|--calendar'
            return 0
        case '登錄|--label'
            return 0
        case '登錄|--color'
            return 0
        case '登錄|--lang'
            return 0
        case '登錄|--calendar'
            return 0
        case 'sync|--color'
            return 0
        case 'sync|--lang'
            return 0
        case 'sync|--calendar'
            return 0
        case '同步|--color'
            return 0
        case '同步|--lang'
            return 0
        case '同步|--calendar'
            return 0
        case 'status|--color'
            return 0
        case 'status|--lang'
            return 0
        case 'status|--calendar'
            return 0
        case '狀態|--color'
            return 0
        case '狀態|--lang'
            return 0
        case '狀態|--calendar'
            return 0
        case 'visit|--color'
            return 0
        case 'visit|--lang'
            return 0
        case 'visit|--calendar'
            return 0
        case 'visit list|--color'
            return 0
        case 'visit list|--lang'
            return 0
        case 'visit list|--calendar'
            return 0
        case '查核|--color'
            return 0
        case '查核|--lang'
            return 0
        case '查核|--calendar'
            return 0
        case '查核 清單|--color'
            return 0
        case '查核 清單|--lang'
            return 0
        case '查核 清單|--calendar'
            return 0
        case 'visit show|--color'
            return 0
        case 'visit show|--lang'
            return 0
        case 'visit show|--calendar'
            return 0
        case '查核 檢視|--color'
            return 0
        case '查核 檢視|--lang'
            return 0
        case '查核 檢視|--calendar'
            return 0
        case 'visit prepare|--color'
            return 0
        case 'visit prepare|--lang'
            return 0
        case 'visit prepare|--calendar'
            return 0
        case '查核 準備|--color'
            return 0
        case '查核 準備|--lang'
            return 0
        case '查核 準備|--calendar'
            return 0
        case 'visit finalise|--color'
            return 0
        case 'visit finalise|--lang'
            return 0
        case 'visit finalise|--calendar'
            return 0
        case '查核 定稿|--color'
            return 0
        case '查核 定稿|--lang'
            return 0
        case '查核 定稿|--calendar'
            return 0
        case 'visit outcome|--ground'
            return 0
        case 'visit outcome|--tests'
            return 0
        case 'visit outcome|--comment'
            return 0
        case 'visit outcome|-m'
            return 0
        case 'visit outcome|--color'
            return 0
        case 'visit outcome|--lang'
            return 0
        case 'visit outcome|--calendar'
            return 0
        case '查核 結果|--ground'
            return 0
        case '查核 結果|--tests'
            return 0
        case '查核 結果|--comment'
            return 0
        case '查核 結果|-m'
            return 0
        case '查核 結果|--color'
            return 0
        case '查核 結果|--lang'
            return 0
        case '查核 結果|--calendar'
            return 0
        case 'visit export|--output'
            return 0
        case 'visit export|-o'
            return 0
        case 'visit export|--color'
            return 0
        case 'visit export|--lang'
            return 0
        case 'visit export|--calendar'
            return 0
        case '查核 匯出|--output'
            return 0
        case '查核 匯出|-o'
            return 0
        case '查核 匯出|--color'
            return 0
        case '查核 匯出|--lang'
            return 0
        case '查核 匯出|--calendar'
            return 0
        case 'defect|--color'
            return 0
        case 'defect|--lang'
            return 0
        case 'defect|--calendar'
            return 0
        case 'defect add|--code'
            return 0
        case 'defect add|--severity'
            return 0
        case 'defect add|--points'
            return 0
        case 'defect add|--party'
            return 0
        case 'defect add|--note'
            return 0
        case 'defect add|-m'
            return 0
        case 'defect add|--location'
            return 0
        case 'defect add|--at'
            return 0
        case 'defect add|--resume'
            return 0
        case 'defect add|--drop'
            return 0
        case 'defect add|--color'
            return 0
        case 'defect add|--lang'
            return 0
        case 'defect add|--calendar'
            return 0
        case '缺失|--color'
            return 0
        case '缺失|--lang'
            return 0
        case '缺失|--calendar'
            return 0
        case '缺失 新增|--code'
            return 0
        case '缺失 新增|--severity'
            return 0
        case '缺失 新增|--points'
            return 0
        case '缺失 新增|--party'
            return 0
        case '缺失 新增|--note'
            return 0
        case '缺失 新增|-m'
            return 0
        case '缺失 新增|--location'
            return 0
        case '缺失 新增|--at'
            return 0
        case '缺失 新增|--resume'
            return 0
        case '缺失 新增|--drop'
            return 0
        case '缺失 新增|--color'
            return 0
        case '缺失 新增|--lang'
            return 0
        case '缺失 新增|--calendar'
            return 0
        case 'defect edit|--code'
            return 0
        case 'defect edit|--severity'
            return 0
        case 'defect edit|--points'
            return 0
        case 'defect edit|--party'
            return 0
        case 'defect edit|--note'
            return 0
        case 'defect edit|-m'
            return 0
        case 'defect edit|--location'
            return 0
        case 'defect edit|--at'
            return 0
        case 'defect edit|--color'
            return 0
        case 'defect edit|--lang'
            return 0
        case 'defect edit|--calendar'
            return 0
        case '缺失 修改|--code'
            return 0
        case '缺失 修改|--severity'
            return 0
        case '缺失 修改|--points'
            return 0
        case '缺失 修改|--party'
            return 0
        case '缺失 修改|--note'
            return 0
        case '缺失 修改|-m'
            return 0
        case '缺失 修改|--location'
            return 0
        case '缺失 修改|--at'
            return 0
        case '缺失 修改|--color'
            return 0
        case '缺失 修改|--lang'
            return 0
        case '缺失 修改|--calendar'
            return 0
        case 'defect remove|--color'
            return 0
        case 'defect remove|--lang'
            return 0
        case 'defect remove|--calendar'
            return 0
        case '缺失 刪除|--color'
            return 0
        case '缺失 刪除|--lang'
            return 0
        case '缺失 刪除|--calendar'
            return 0
        case 'defect list|--code'
            return 0
        case 'defect list|--severity'
            return 0
        case 'defect list|--color'
            return 0
        case 'defect list|--lang'
            return 0
        case 'defect list|--calendar'
            return 0
        case '缺失 清單|--code'
            return 0
        case '缺失 清單|--severity'
            return 0
        case '缺失 清單|--color'
            return 0
        case '缺失 清單|--lang'
            return 0
        case '缺失 清單|--calendar'
            return 0
        case 'defect show|--color'
            return 0
        case 'defect show|--lang'
            return 0
        case 'defect show|--calendar'
            return 0
        case '缺失 檢視|--color'
            return 0
        case '缺失 檢視|--lang'
            return 0
        case '缺失 檢視|--calendar'
            return 0
        case 'score|--color'
            return 0
        case 'score|--lang'
            return 0
        case 'score|--calendar'
            return 0
        case 'score set|--q-agency'
            return 0
        case 'score set|--q-supervisor'
            return 0
        case 'score set|--q-contractor'
            return 0
        case 'score set|--w-works'
            return 0
        case 'score set|--w-materials'
            return 0
        case 'score set|--w-safety'
            return 0
        case 'score set|--progress'
            return 0
        case 'score set|-p'
            return 0
        case 'score set|--quality'
            return 0
        case 'score set|--works'
            return 0
        case 'score set|-w'
            return 0
        case 'score set|--color'
            return 0
        case 'score set|--lang'
            return 0
        case 'score set|--calendar'
            return 0
        case '評分|--color'
            return 0
        case '評分|--lang'
            return 0
        case '評分|--calendar'
            return 0
        case '評分 填寫|--q-agency'
            return 0
        case '評分 填寫|--q-supervisor'
            return 0
        case '評分 填寫|--q-contractor'
            return 0
        case '評分 填寫|--w-works'
            return 0
        case '評分 填寫|--w-materials'
            return 0
        case '評分 填寫|--w-safety'
            return 0
        case '評分 填寫|--progress'
            return 0
        case '評分 填寫|-p'
            return 0
        case '評分 填寫|--quality'
            return 0
        case '評分 填寫|--works'
            return 0
        case '評分 填寫|-w'
            return 0
        case '評分 填寫|--color'
            return 0
        case '評分 填寫|--lang'
            return 0
        case '評分 填寫|--calendar'
            return 0
        case 'score show|--color'
            return 0
        case 'score show|--lang'
            return 0
        case 'score show|--calendar'
            return 0
        case '評分 檢視|--color'
            return 0
        case '評分 檢視|--lang'
            return 0
        case '評分 檢視|--calendar'
            return 0
        case 'merit|--color'
            return 0
        case 'merit|--lang'
            return 0
        case 'merit|--calendar'
            return 0
        case 'merit add|--text'
            return 0
        case 'merit add|-m'
            return 0
        case 'merit add|--party'
            return 0
        case 'merit add|--color'
            return 0
        case 'merit add|--lang'
            return 0
        case 'merit add|--calendar'
            return 0
        case '優點|--color'
            return 0
        case '優點|--lang'
            return 0
        case '優點|--calendar'
            return 0
        case '優點 新增|--text'
            return 0
        case '優點 新增|-m'
            return 0
        case '優點 新增|--party'
            return 0
        case '優點 新增|--color'
            return 0
        case '優點 新增|--lang'
            return 0
        case '優點 新增|--calendar'
            return 0
        case 'merit edit|--text'
            return 0
        case 'merit edit|-m'
            return 0
        case 'merit edit|--party'
            return 0
        case 'merit edit|--color'
            return 0
        case 'merit edit|--lang'
            return 0
        case 'merit edit|--calendar'
            return 0
        case '優點 修改|--text'
            return 0
        case '優點 修改|-m'
            return 0
        case '優點 修改|--party'
            return 0
        case '優點 修改|--color'
            return 0
        case '優點 修改|--lang'
            return 0
        case '優點 修改|--calendar'
            return 0
        case 'merit remove|--color'
            return 0
        case 'merit remove|--lang'
            return 0
        case 'merit remove|--calendar'
            return 0
        case '優點 刪除|--color'
            return 0
        case '優點 刪除|--lang'
            return 0
        case '優點 刪除|--calendar'
            return 0
        case 'merit list|--color'
            return 0
        case 'merit list|--lang'
            return 0
        case 'merit list|--calendar'
            return 0
        case '優點 清單|--color'
            return 0
        case '優點 清單|--lang'
            return 0
        case '優點 清單|--calendar'
            return 0
        case 'photo|--color'
            return 0
        case 'photo|--lang'
            return 0
        case 'photo|--calendar'
            return 0
        case 'photo add|--stage'
            return 0
        case 'photo add|--caption'
            return 0
        case 'photo add|-m'
            return 0
        case 'photo add|--color'
            return 0
        case 'photo add|--lang'
            return 0
        case 'photo add|--calendar'
            return 0
        case '照片|--color'
            return 0
        case '照片|--lang'
            return 0
        case '照片|--calendar'
            return 0
        case '照片 新增|--stage'
            return 0
        case '照片 新增|--caption'
            return 0
        case '照片 新增|-m'
            return 0
        case '照片 新增|--color'
            return 0
        case '照片 新增|--lang'
            return 0
        case '照片 新增|--calendar'
            return 0
        case 'photo list|--color'
            return 0
        case 'photo list|--lang'
            return 0
        case 'photo list|--calendar'
            return 0
        case '照片 清單|--color'
            return 0
        case '照片 清單|--lang'
            return 0
        case '照片 清單|--calendar'
            return 0
        case 'photo remove|--color'
            return 0
        case 'photo remove|--lang'
            return 0
        case 'photo remove|--calendar'
            return 0
        case '照片 移除|--color'
            return 0
        case '照片 移除|--lang'
            return 0
        case '照片 移除|--calendar'
            return 0
        case 'conflict|--color'
            return 0
        case 'conflict|--lang'
            return 0
        case 'conflict|--calendar'
            return 0
        case 'conflict list|--color'
            return 0
        case 'conflict list|--lang'
            return 0
        case 'conflict list|--calendar'
            return 0
        case '衝突|--color'
            return 0
        case '衝突|--lang'
            return 0
        case '衝突|--calendar'
            return 0
        case '衝突 清單|--color'
            return 0
        case '衝突 清單|--lang'
            return 0
        case '衝突 清單|--calendar'
            return 0
        case 'conflict show|--color'
            return 0
        case 'conflict show|--lang'
            return 0
        case 'conflict show|--calendar'
            return 0
        case '衝突 檢視|--color'
            return 0
        case '衝突 檢視|--lang'
            return 0
        case '衝突 檢視|--calendar'
            return 0
        case 'conflict take|--value'
            return 0
        case 'conflict take|--of'
            return 0
        case 'conflict take|--color'
            return 0
        case 'conflict take|--lang'
            return 0
        case 'conflict take|--calendar'
            return 0
        case '衝突 選定|--value'
            return 0
        case '衝突 選定|--of'
            return 0
        case '衝突 選定|--color'
            return 0
        case '衝突 選定|--lang'
            return 0
        case '衝突 選定|--calendar'
            return 0
        case 'refused|--color'
            return 0
        case 'refused|--lang'
            return 0
        case 'refused|--calendar'
            return 0
        case 'refused list|--color'
            return 0
        case 'refused list|--lang'
            return 0
        case 'refused list|--calendar'
            return 0
        case '未採納|--color'
            return 0
        case '未採納|--lang'
            return 0
        case '未採納|--calendar'
            return 0
        case '未採納 清單|--color'
            return 0
        case '未採納 清單|--lang'
            return 0
        case '未採納 清單|--calendar'
            return 0
        case 'refused export|--color'
            return 0
        case 'refused export|--lang'
            return 0
        case 'refused export|--calendar'
            return 0
        case '未採納 匯出|--color'
            return 0
        case '未採納 匯出|--lang'
            return 0
        case '未採納 匯出|--calendar'
            return 0
        case 'log|--limit'
            return 0
        case 'log|--color'
            return 0
        case 'log|--lang'
            return 0
        case 'log|--calendar'
            return 0
        case '紀錄|--limit'
            return 0
        case '紀錄|--color'
            return 0
        case '紀錄|--lang'
            return 0
        case '紀錄|--calendar'
            return 0
        case 'op|--color'
            return 0
        case 'op|--lang'
            return 0
        case 'op|--calendar'
            return 0
        case 'op log|--limit'
            return 0
        case 'op log|--color'
            return 0
        case 'op log|--lang'
            return 0
        case 'op log|--calendar'
            return 0
        case '操作|--color'
            return 0
        case '操作|--lang'
            return 0
        case '操作|--calendar'
            return 0
        case '操作 清單|--limit'
            return 0
        case '操作 清單|--color'
            return 0
        case '操作 清單|--lang'
            return 0
        case '操作 清單|--calendar'
            return 0
        case 'undo|--color'
            return 0
        case 'undo|--lang'
            return 0
        case 'undo|--calendar'
            return 0
        case '復原|--color'
            return 0
        case '復原|--lang'
            return 0
        case '復原|--calendar'
            return 0
        case 'redo|--color'
            return 0
        case 'redo|--lang'
            return 0
        case 'redo|--calendar'
            return 0
        case '重做|--color'
            return 0
        case '重做|--lang'
            return 0
        case '重做|--calendar'
            return 0
        case 'doctor|--color'
            return 0
        case 'doctor|--lang'
            return 0
        case 'doctor|--calendar'
            return 0
        case '檢查|--color'
            return 0
        case '檢查|--lang'
            return 0
        case '檢查|--calendar'
            return 0
        case 'verify|--color'
            return 0
        case 'verify|--lang'
            return 0
        case 'verify|--calendar'
            return 0
        case '核驗|--color'
            return 0
        case '核驗|--lang'
            return 0
        case '核驗|--calendar'
            return 0
        case 'bundle|--color'
            return 0
        case 'bundle|--lang'
            return 0
        case 'bundle|--calendar'
            return 0
        case 'bundle export|--visit'
            return 0
        case 'bundle export|--output'
            return 0
        case 'bundle export|-o'
            return 0
        case 'bundle export|--color'
            return 0
        case 'bundle export|--lang'
            return 0
        case 'bundle export|--calendar'
            return 0
        case '轉交|--color'
            return 0
        case '轉交|--lang'
            return 0
        case '轉交|--calendar'
            return 0
        case '轉交 匯出|--visit'
            return 0
        case '轉交 匯出|--output'
            return 0
        case '轉交 匯出|-o'
            return 0
        case '轉交 匯出|--color'
            return 0
        case '轉交 匯出|--lang'
            return 0
        case '轉交 匯出|--calendar'
            return 0
        case 'bundle import|--color'
            return 0
        case 'bundle import|--lang'
            return 0
        case 'bundle import|--calendar'
            return 0
        case '轉交 匯入|--color'
            return 0
        case '轉交 匯入|--lang'
            return 0
        case '轉交 匯入|--calendar'
            return 0
        case 'rescue|--color'
            return 0
        case 'rescue|--lang'
            return 0
        case 'rescue|--calendar'
            return 0
        case 'rescue export|--output'
            return 0
        case 'rescue export|-o'
            return 0
        case 'rescue export|--color'
            return 0
        case 'rescue export|--lang'
            return 0
        case 'rescue export|--calendar'
            return 0
        case '搶救|--color'
            return 0
        case '搶救|--lang'
            return 0
        case '搶救|--calendar'
            return 0
        case '搶救 匯出|--output'
            return 0
        case '搶救 匯出|-o'
            return 0
        case '搶救 匯出|--color'
            return 0
        case '搶救 匯出|--lang'
            return 0
        case '搶救 匯出|--calendar'
            return 0
        case 'rescue import|--color'
            return 0
        case 'rescue import|--lang'
            return 0
        case 'rescue import|--calendar'
            return 0
        case '搶救 匯入|--color'
            return 0
        case '搶救 匯入|--lang'
            return 0
        case '搶救 匯入|--calendar'
            return 0
        case 'rescue send|--color'
            return 0
        case 'rescue send|--lang'
            return 0
        case 'rescue send|--calendar'
            return 0
        case '搶救 送出|--color'
            return 0
        case '搶救 送出|--lang'
            return 0
        case '搶救 送出|--calendar'
            return 0
        case 'office|--color'
            return 0
        case 'office|--lang'
            return 0
        case 'office|--calendar'
            return 0
        case 'office import|--color'
            return 0
        case 'office import|--lang'
            return 0
        case 'office import|--calendar'
            return 0
        case 'office import tenders|--format'
            return 0
        case 'office import tenders|--command'
            return 0
        case 'office import tenders|--color'
            return 0
        case 'office import tenders|--lang'
            return 0
        case 'office import tenders|--calendar'
            return 0
        case '小組|--color'
            return 0
        case '小組|--lang'
            return 0
        case '小組|--calendar'
            return 0
        case '小組 匯入|--color'
            return 0
        case '小組 匯入|--lang'
            return 0
        case '小組 匯入|--calendar'
            return 0
        case '小組 匯入 標案|--format'
            return 0
        case '小組 匯入 標案|--command'
            return 0
        case '小組 匯入 標案|--color'
            return 0
        case '小組 匯入 標案|--lang'
            return 0
        case '小組 匯入 標案|--calendar'
            return 0
        case 'office import jurors|--format'
            return 0
        case 'office import jurors|--command'
            return 0
        case 'office import jurors|--color'
            return 0
        case 'office import jurors|--lang'
            return 0
        case 'office import jurors|--calendar'
            return 0
        case '小組 匯入 委員|--format'
            return 0
        case '小組 匯入 委員|--command'
            return 0
        case '小組 匯入 委員|--color'
            return 0
        case '小組 匯入 委員|--lang'
            return 0
        case '小組 匯入 委員|--calendar'
            return 0
        case 'office import calendar|--format'
            return 0
        case 'office import calendar|--command'
            return 0
        case 'office import calendar|--color'
            return 0
        case 'office import calendar|--lang'
            return 0
        case 'office import calendar|--calendar'
            return 0
        case '小組 匯入 日曆|--format'
            return 0
        case '小組 匯入 日曆|--command'
            return 0
        case '小組 匯入 日曆|--color'
            return 0
        case '小組 匯入 日曆|--lang'
            return 0
        case '小組 匯入 日曆|--calendar'
            return 0
        case 'office import citizen-reports|--format'
            return 0
        case 'office import citizen-reports|--command'
            return 0
        case 'office import citizen-reports|--color'
            return 0
        case 'office import citizen-reports|--lang'
            return 0
        case 'office import citizen-reports|--calendar'
            return 0
        case '小組 匯入 全民督工|--format'
            return 0
        case '小組 匯入 全民督工|--command'
            return 0
        case '小組 匯入 全民督工|--color'
            return 0
        case '小組 匯入 全民督工|--lang'
            return 0
        case '小組 匯入 全民督工|--calendar'
            return 0
        case 'office import defect-codes|--format'
            return 0
        case 'office import defect-codes|--command'
            return 0
        case 'office import defect-codes|--color'
            return 0
        case 'office import defect-codes|--lang'
            return 0
        case 'office import defect-codes|--calendar'
            return 0
        case '小組 匯入 缺失編號|--format'
            return 0
        case '小組 匯入 缺失編號|--command'
            return 0
        case '小組 匯入 缺失編號|--color'
            return 0
        case '小組 匯入 缺失編號|--lang'
            return 0
        case '小組 匯入 缺失編號|--calendar'
            return 0
        case 'office import defect-points|--format'
            return 0
        case 'office import defect-points|--command'
            return 0
        case 'office import defect-points|--color'
            return 0
        case 'office import defect-points|--lang'
            return 0
        case 'office import defect-points|--calendar'
            return 0
        case '小組 匯入 扣點|--format'
            return 0
        case '小組 匯入 扣點|--command'
            return 0
        case '小組 匯入 扣點|--color'
            return 0
        case '小組 匯入 扣點|--lang'
            return 0
        case '小組 匯入 扣點|--calendar'
            return 0
        case 'office import list|--color'
            return 0
        case 'office import list|--lang'
            return 0
        case 'office import list|--calendar'
            return 0
        case '小組 匯入 清單|--color'
            return 0
        case '小組 匯入 清單|--lang'
            return 0
        case '小組 匯入 清單|--calendar'
            return 0
        case 'office import show|--color'
            return 0
        case 'office import show|--lang'
            return 0
        case 'office import show|--calendar'
            return 0
        case '小組 匯入 查看|--color'
            return 0
        case '小組 匯入 查看|--lang'
            return 0
        case '小組 匯入 查看|--calendar'
            return 0
        case 'office schedule|--color'
            return 0
        case 'office schedule|--lang'
            return 0
        case 'office schedule|--calendar'
            return 0
        case 'office schedule add|--agency'
            return 0
        case 'office schedule add|--tender'
            return 0
        case 'office schedule add|--day'
            return 0
        case 'office schedule add|--kind'
            return 0
        case 'office schedule add|--notice'
            return 0
        case 'office schedule add|--leader'
            return 0
        case 'office schedule add|--members'
            return 0
        case 'office schedule add|--jurors'
            return 0
        case 'office schedule add|--reason'
            return 0
        case 'office schedule add|--consent'
            return 0
        case 'office schedule add|--off-list-reason'
            return 0
        case 'office schedule add|--off-list-document'
            return 0
        case 'office schedule add|--command'
            return 0
        case 'office schedule add|--color'
            return 0
        case 'office schedule add|--lang'
            return 0
        case 'office schedule add|--calendar'
            return 0
        case '小組 排定|--color'
            return 0
        case '小組 排定|--lang'
            return 0
        case '小組 排定|--calendar'
            return 0
        case '小組 排定 新增|--agency'
            return 0
        case '小組 排定 新增|--tender'
            return 0
        case '小組 排定 新增|--day'
            return 0
        case '小組 排定 新增|--kind'
            return 0
        case '小組 排定 新增|--notice'
            return 0
        case '小組 排定 新增|--leader'
            return 0
        case '小組 排定 新增|--members'
            return 0
        case '小組 排定 新增|--jurors'
            return 0
        case '小組 排定 新增|--reason'
            return 0
        case '小組 排定 新增|--consent'
            return 0
        case '小組 排定 新增|--off-list-reason'
            return 0
        case '小組 排定 新增|--off-list-document'
            return 0
        case '小組 排定 新增|--command'
            return 0
        case '小組 排定 新增|--color'
            return 0
        case '小組 排定 新增|--lang'
            return 0
        case '小組 排定 新增|--calendar'
            return 0
        case 'office schedule move|--day'
            return 0
        case 'office schedule move|--agency'
            return 0
        case 'office schedule move|--tender'
            return 0
        case 'office schedule move|--reason'
            return 0
        case 'office schedule move|--command'
            return 0
        case 'office schedule move|--color'
            return 0
        case 'office schedule move|--lang'
            return 0
        case 'office schedule move|--calendar'
            return 0
        case '小組 排定 改期|--day'
            return 0
        case '小組 排定 改期|--agency'
            return 0
        case '小組 排定 改期|--tender'
            return 0
        case '小組 排定 改期|--reason'
            return 0
        case '小組 排定 改期|--command'
            return 0
        case '小組 排定 改期|--color'
            return 0
        case '小組 排定 改期|--lang'
            return 0
        case '小組 排定 改期|--calendar'
            return 0
        case 'office schedule cancel|--reason'
            return 0
        case 'office schedule cancel|--command'
            return 0
        case 'office schedule cancel|--color'
            return 0
        case 'office schedule cancel|--lang'
            return 0
        case 'office schedule cancel|--calendar'
            return 0
        case '小組 排定 取消|--reason'
            return 0
        case '小組 排定 取消|--command'
            return 0
        case '小組 排定 取消|--color'
            return 0
        case '小組 排定 取消|--lang'
            return 0
        case '小組 排定 取消|--calendar'
            return 0
        case 'office schedule replace|--member'
            return 0
        case 'office schedule replace|--with'
            return 0
        case 'office schedule replace|--reason'
            return 0
        case 'office schedule replace|--command'
            return 0
        case 'office schedule replace|--color'
            return 0
        case 'office schedule replace|--lang'
            return 0
        case 'office schedule replace|--calendar'
            return 0
        case '小組 排定 換人|--member'
            return 0
        case '小組 排定 換人|--with'
            return 0
        case '小組 排定 換人|--reason'
            return 0
        case '小組 排定 換人|--command'
            return 0
        case '小組 排定 換人|--color'
            return 0
        case '小組 排定 換人|--lang'
            return 0
        case '小組 排定 換人|--calendar'
            return 0
        case 'office schedule list|--from'
            return 0
        case 'office schedule list|--to'
            return 0
        case 'office schedule list|--color'
            return 0
        case 'office schedule list|--lang'
            return 0
        case 'office schedule list|--calendar'
            return 0
        case '小組 排定 清單|--from'
            return 0
        case '小組 排定 清單|--to'
            return 0
        case '小組 排定 清單|--color'
            return 0
        case '小組 排定 清單|--lang'
            return 0
        case '小組 排定 清單|--calendar'
            return 0
        case 'office schedule show|--color'
            return 0
        case 'office schedule show|--lang'
            return 0
        case 'office schedule show|--calendar'
            return 0
        case '小組 排定 查看|--color'
            return 0
        case '小組 排定 查看|--lang'
            return 0
        case '小組 排定 查看|--calendar'
            return 0
        case 'office schedule disclose|--command'
            return 0
        case 'office schedule disclose|--color'
            return 0
        case 'office schedule disclose|--lang'
            return 0
        case 'office schedule disclose|--calendar'
            return 0
        case '小組 排定 揭露|--command'
            return 0
        case '小組 排定 揭露|--color'
            return 0
        case '小組 排定 揭露|--lang'
            return 0
        case '小組 排定 揭露|--calendar'
            return 0
        case 'office rulebook|--color'
            return 0
        case 'office rulebook|--lang'
            return 0
        case 'office rulebook|--calendar'
            return 0
        case 'office rulebook list|--on'
            return 0
        case 'office rulebook list|--key'
            return 0
        case 'office rulebook list|--color'
            return 0
        case 'office rulebook list|--lang'
            return 0
        case 'office rulebook list|--calendar'
            return 0
        case '小組 規則|--color'
            return 0
        case '小組 規則|--lang'
            return 0
        case '小組 規則|--calendar'
            return 0
        case '小組 規則 清單|--on'
            return 0
        case '小組 規則 清單|--key'
            return 0
        case '小組 規則 清單|--color'
            return 0
        case '小組 規則 清單|--lang'
            return 0
        case '小組 規則 清單|--calendar'
            return 0
        case 'office rulebook set|--from'
            return 0
        case 'office rulebook set|--source'
            return 0
        case 'office rulebook set|--command'
            return 0
        case 'office rulebook set|--color'
            return 0
        case 'office rulebook set|--lang'
            return 0
        case 'office rulebook set|--calendar'
            return 0
        case '小組 規則 設定|--from'
            return 0
        case '小組 規則 設定|--source'
            return 0
        case '小組 規則 設定|--command'
            return 0
        case '小組 規則 設定|--color'
            return 0
        case '小組 規則 設定|--lang'
            return 0
        case '小組 規則 設定|--calendar'
            return 0
        case 'office backlog|--agency'
            return 0
        case 'office backlog|--contractor'
            return 0
        case 'office backlog|--severity'
            return 0
        case 'office backlog|--on'
            return 0
        case 'office backlog|--color'
            return 0
        case 'office backlog|--lang'
            return 0
        case 'office backlog|--calendar'
            return 0
        case '小組 待改善|--agency'
            return 0
        case '小組 待改善|--contractor'
            return 0
        case '小組 待改善|--severity'
            return 0
        case '小組 待改善|--on'
            return 0
        case '小組 待改善|--color'
            return 0
        case '小組 待改善|--lang'
            return 0
        case '小組 待改善|--calendar'
            return 0
        case 'office defect|--color'
            return 0
        case 'office defect|--lang'
            return 0
        case 'office defect|--calendar'
            return 0
        case 'office defect list|--color'
            return 0
        case 'office defect list|--lang'
            return 0
        case 'office defect list|--calendar'
            return 0
        case '小組 缺失|--color'
            return 0
        case '小組 缺失|--lang'
            return 0
        case '小組 缺失|--calendar'
            return 0
        case '小組 缺失 清單|--color'
            return 0
        case '小組 缺失 清單|--lang'
            return 0
        case '小組 缺失 清單|--calendar'
            return 0
        case 'office letter|--color'
            return 0
        case 'office letter|--lang'
            return 0
        case 'office letter|--calendar'
            return 0
        case 'office letter add|--number'
            return 0
        case 'office letter add|--issued'
            return 0
        case 'office letter add|--direction'
            return 0
        case 'office letter add|--purpose'
            return 0
        case 'office letter add|--command'
            return 0
        case 'office letter add|--color'
            return 0
        case 'office letter add|--lang'
            return 0
        case 'office letter add|--calendar'
            return 0
        case '小組 公文|--color'
            return 0
        case '小組 公文|--lang'
            return 0
        case '小組 公文|--calendar'
            return 0
        case '小組 公文 新增|--number'
            return 0
        case '小組 公文 新增|--issued'
            return 0
        case '小組 公文 新增|--direction'
            return 0
        case '小組 公文 新增|--purpose'
            return 0
        case '小組 公文 新增|--command'
            return 0
        case '小組 公文 新增|--color'
            return 0
        case '小組 公文 新增|--lang'
            return 0
        case '小組 公文 新增|--calendar'
            return 0
        case 'office extension|--color'
            return 0
        case 'office extension|--lang'
            return 0
        case 'office extension|--calendar'
            return 0
        case 'office extension add|--until'
            return 0
        case 'office extension add|--agreed'
            return 0
        case 'office extension add|--reason'
            return 0
        case 'office extension add|--number'
            return 0
        case 'office extension add|--command'
            return 0
        case 'office extension add|--color'
            return 0
        case 'office extension add|--lang'
            return 0
        case 'office extension add|--calendar'
            return 0
        case '小組 展延|--color'
            return 0
        case '小組 展延|--lang'
            return 0
        case '小組 展延|--calendar'
            return 0
        case '小組 展延 新增|--until'
            return 0
        case '小組 展延 新增|--agreed'
            return 0
        case '小組 展延 新增|--reason'
            return 0
        case '小組 展延 新增|--number'
            return 0
        case '小組 展延 新增|--command'
            return 0
        case '小組 展延 新增|--color'
            return 0
        case '小組 展延 新增|--lang'
            return 0
        case '小組 展延 新增|--calendar'
            return 0
        case 'office disposition|--color'
            return 0
        case 'office disposition|--lang'
            return 0
        case 'office disposition|--calendar'
            return 0
        case 'office disposition set|--advised'
            return 0
        case 'office disposition set|--taken'
            return 0
        case 'office disposition set|--remark'
            return 0
        case 'office disposition set|--attendees'
            return 0
        case 'office disposition set|--part'
            return 0
        case 'office disposition set|--command'
            return 0
        case 'office disposition set|--color'
            return 0
        case 'office disposition set|--lang'
            return 0
        case 'office disposition set|--calendar'
            return 0
        case '小組 處置|--color'
            return 0
        case '小組 處置|--lang'
            return 0
        case '小組 處置|--calendar'
            return 0
        case '小組 處置 設定|--advised'
            return 0
        case '小組 處置 設定|--taken'
            return 0
        case '小組 處置 設定|--remark'
            return 0
        case '小組 處置 設定|--attendees'
            return 0
        case '小組 處置 設定|--part'
            return 0
        case '小組 處置 設定|--command'
            return 0
        case '小組 處置 設定|--color'
            return 0
        case '小組 處置 設定|--lang'
            return 0
        case '小組 處置 設定|--calendar'
            return 0
        case 'office defect review|--state'
            return 0
        case 'office defect review|--done'
            return 0
        case 'office defect review|--note'
            return 0
        case 'office defect review|--command'
            return 0
        case 'office defect review|--color'
            return 0
        case 'office defect review|--lang'
            return 0
        case 'office defect review|--calendar'
            return 0
        case '小組 缺失 審查|--state'
            return 0
        case '小組 缺失 審查|--done'
            return 0
        case '小組 缺失 審查|--note'
            return 0
        case '小組 缺失 審查|--command'
            return 0
        case '小組 缺失 審查|--color'
            return 0
        case '小組 缺失 審查|--lang'
            return 0
        case '小組 缺失 審查|--calendar'
            return 0
        case 'office report|--color'
            return 0
        case 'office report|--lang'
            return 0
        case 'office report|--calendar'
            return 0
        case 'office report quarter|--output'
            return 0
        case 'office report quarter|-o'
            return 0
        case 'office report quarter|--format'
            return 0
        case 'office report quarter|--sheet'
            return 0
        case 'office report quarter|--command'
            return 0
        case 'office report quarter|--color'
            return 0
        case 'office report quarter|--lang'
            return 0
        case 'office report quarter|--calendar'
            return 0
        case '小組 報表|--color'
            return 0
        case '小組 報表|--lang'
            return 0
        case '小組 報表|--calendar'
            return 0
        case '小組 報表 季報|--output'
            return 0
        case '小組 報表 季報|-o'
            return 0
        case '小組 報表 季報|--format'
            return 0
        case '小組 報表 季報|--sheet'
            return 0
        case '小組 報表 季報|--command'
            return 0
        case '小組 報表 季報|--color'
            return 0
        case '小組 報表 季報|--lang'
            return 0
        case '小組 報表 季報|--calendar'
            return 0
        case 'office report close|--command'
            return 0
        case 'office report close|--color'
            return 0
        case 'office report close|--lang'
            return 0
        case 'office report close|--calendar'
            return 0
        case '小組 報表 結季|--command'
            return 0
        case '小組 報表 結季|--color'
            return 0
        case '小組 報表 結季|--lang'
            return 0
        case '小組 報表 結季|--calendar'
            return 0
        case 'office conflict|--color'
            return 0
        case 'office conflict|--lang'
            return 0
        case 'office conflict|--calendar'
            return 0
        case 'office conflict list|--color'
            return 0
        case 'office conflict list|--lang'
            return 0
        case 'office conflict list|--calendar'
            return 0
        case '小組 衝突|--color'
            return 0
        case '小組 衝突|--lang'
            return 0
        case '小組 衝突|--calendar'
            return 0
        case '小組 衝突 清單|--color'
            return 0
        case '小組 衝突 清單|--lang'
            return 0
        case '小組 衝突 清單|--calendar'
            return 0
        case 'office conflict take|--value'
            return 0
        case 'office conflict take|--command'
            return 0
        case 'office conflict take|--color'
            return 0
        case 'office conflict take|--lang'
            return 0
        case 'office conflict take|--calendar'
            return 0
        case '小組 衝突 選定|--value'
            return 0
        case '小組 衝突 選定|--command'
            return 0
        case '小組 衝突 選定|--color'
            return 0
        case '小組 衝突 選定|--lang'
            return 0
        case '小組 衝突 選定|--calendar'
            return 0
        case 'office who-knew|--at'
            return 0
        case 'office who-knew|--color'
            return 0
        case 'office who-knew|--lang'
            return 0
        case 'office who-knew|--calendar'
            return 0
        case '小組 知悉|--at'
            return 0
        case '小組 知悉|--color'
            return 0
        case '小組 知悉|--lang'
            return 0
        case '小組 知悉|--calendar'
            return 0
        case 'office view-as|--at'
            return 0
        case 'office view-as|--color'
            return 0
        case 'office view-as|--lang'
            return 0
        case 'office view-as|--calendar'
            return 0
        case '小組 檢視|--at'
            return 0
        case '小組 檢視|--color'
            return 0
        case '小組 檢視|--lang'
            return 0
        case '小組 檢視|--calendar'
            return 0
        case 'office notice|--color'
            return 0
        case 'office notice|--lang'
            return 0
        case 'office notice|--calendar'
            return 0
        case 'office notice phone|--to'
            return 0
        case 'office notice phone|--at'
            return 0
        case 'office notice phone|--what'
            return 0
        case 'office notice phone|--document'
            return 0
        case 'office notice phone|--by'
            return 0
        case 'office notice phone|--override-reason'
            return 0
        case 'office notice phone|--command'
            return 0
        case 'office notice phone|--color'
            return 0
        case 'office notice phone|--lang'
            return 0
        case 'office notice phone|--calendar'
            return 0
        case '小組 告知|--color'
            return 0
        case '小組 告知|--lang'
            return 0
        case '小組 告知|--calendar'
            return 0
        case '小組 告知 電話|--to'
            return 0
        case '小組 告知 電話|--at'
            return 0
        case '小組 告知 電話|--what'
            return 0
        case '小組 告知 電話|--document'
            return 0
        case '小組 告知 電話|--by'
            return 0
        case '小組 告知 電話|--override-reason'
            return 0
        case '小組 告知 電話|--command'
            return 0
        case '小組 告知 電話|--color'
            return 0
        case '小組 告知 電話|--lang'
            return 0
        case '小組 告知 電話|--calendar'
            return 0
        case 'office notice letter|--to'
            return 0
        case 'office notice letter|--at'
            return 0
        case 'office notice letter|--what'
            return 0
        case 'office notice letter|--document'
            return 0
        case 'office notice letter|--by'
            return 0
        case 'office notice letter|--override-reason'
            return 0
        case 'office notice letter|--command'
            return 0
        case 'office notice letter|--color'
            return 0
        case 'office notice letter|--lang'
            return 0
        case 'office notice letter|--calendar'
            return 0
        case '小組 告知 發文|--to'
            return 0
        case '小組 告知 發文|--at'
            return 0
        case '小組 告知 發文|--what'
            return 0
        case '小組 告知 發文|--document'
            return 0
        case '小組 告知 發文|--by'
            return 0
        case '小組 告知 發文|--override-reason'
            return 0
        case '小組 告知 發文|--command'
            return 0
        case '小組 告知 發文|--color'
            return 0
        case '小組 告知 發文|--lang'
            return 0
        case '小組 告知 發文|--calendar'
            return 0
        case 'office notice oral|--to'
            return 0
        case 'office notice oral|--at'
            return 0
        case 'office notice oral|--what'
            return 0
        case 'office notice oral|--document'
            return 0
        case 'office notice oral|--by'
            return 0
        case 'office notice oral|--override-reason'
            return 0
        case 'office notice oral|--command'
            return 0
        case 'office notice oral|--color'
            return 0
        case 'office notice oral|--lang'
            return 0
        case 'office notice oral|--calendar'
            return 0
        case '小組 告知 當面|--to'
            return 0
        case '小組 告知 當面|--at'
            return 0
        case '小組 告知 當面|--what'
            return 0
        case '小組 告知 當面|--document'
            return 0
        case '小組 告知 當面|--by'
            return 0
        case '小組 告知 當面|--override-reason'
            return 0
        case '小組 告知 當面|--command'
            return 0
        case '小組 告知 當面|--color'
            return 0
        case '小組 告知 當面|--lang'
            return 0
        case '小組 告知 當面|--calendar'
            return 0
        case 'office notice decline|--to'
            return 0
        case 'office notice decline|--at'
            return 0
        case 'office notice decline|--what'
            return 0
        case 'office notice decline|--document'
            return 0
        case 'office notice decline|--by'
            return 0
        case 'office notice decline|--override-reason'
            return 0
        case 'office notice decline|--command'
            return 0
        case 'office notice decline|--color'
            return 0
        case 'office notice decline|--lang'
            return 0
        case 'office notice decline|--calendar'
            return 0
        case '小組 告知 婉拒|--to'
            return 0
        case '小組 告知 婉拒|--at'
            return 0
        case '小組 告知 婉拒|--what'
            return 0
        case '小組 告知 婉拒|--document'
            return 0
        case '小組 告知 婉拒|--by'
            return 0
        case '小組 告知 婉拒|--override-reason'
            return 0
        case '小組 告知 婉拒|--command'
            return 0
        case '小組 告知 婉拒|--color'
            return 0
        case '小組 告知 婉拒|--lang'
            return 0
        case '小組 告知 婉拒|--calendar'
            return 0
        case 'office disclosure|--color'
            return 0
        case 'office disclosure|--lang'
            return 0
        case 'office disclosure|--calendar'
            return 0
        case 'office disclosure status|--color'
            return 0
        case 'office disclosure status|--lang'
            return 0
        case 'office disclosure status|--calendar'
            return 0
        case '小組 揭露|--color'
            return 0
        case '小組 揭露|--lang'
            return 0
        case '小組 揭露|--calendar'
            return 0
        case '小組 揭露 狀態|--color'
            return 0
        case '小組 揭露 狀態|--lang'
            return 0
        case '小組 揭露 狀態|--calendar'
            return 0
        case 'office disclosure confirm|--reason'
            return 0
        case 'office disclosure confirm|--command'
            return 0
        case 'office disclosure confirm|--color'
            return 0
        case 'office disclosure confirm|--lang'
            return 0
        case 'office disclosure confirm|--calendar'
            return 0
        case '小組 揭露 確認|--reason'
            return 0
        case '小組 揭露 確認|--command'
            return 0
        case '小組 揭露 確認|--color'
            return 0
        case '小組 揭露 確認|--lang'
            return 0
        case '小組 揭露 確認|--calendar'
            return 0
        case 'office published|--color'
            return 0
        case 'office published|--lang'
            return 0
        case 'office published|--calendar'
            return 0
        case '小組 公開結果|--color'
            return 0
        case '小組 公開結果|--lang'
            return 0
        case '小組 公開結果|--calendar'
            return 0
        case 'office schedule withdraw|--member'
            return 0
        case 'office schedule withdraw|--reason'
            return 0
        case 'office schedule withdraw|--command'
            return 0
        case 'office schedule withdraw|--color'
            return 0
        case 'office schedule withdraw|--lang'
            return 0
        case 'office schedule withdraw|--calendar'
            return 0
        case '小組 排定 收回|--member'
            return 0
        case '小組 排定 收回|--reason'
            return 0
        case '小組 排定 收回|--command'
            return 0
        case '小組 排定 收回|--color'
            return 0
        case '小組 排定 收回|--lang'
            return 0
        case '小組 排定 收回|--calendar'
            return 0
        case 'office schedule readmit|--member'
            return 0
        case 'office schedule readmit|--reason'
            return 0
        case 'office schedule readmit|--command'
            return 0
        case 'office schedule readmit|--color'
            return 0
        case 'office schedule readmit|--lang'
            return 0
        case 'office schedule readmit|--calendar'
            return 0
        case '小組 排定 恢復|--member'
            return 0
        case '小組 排定 恢復|--reason'
            return 0
        case '小組 排定 恢復|--command'
            return 0
        case '小組 排定 恢復|--color'
            return 0
        case '小組 排定 恢復|--lang'
            return 0
        case '小組 排定 恢復|--calendar'
            return 0
        case 'office device|--color'
            return 0
        case 'office device|--lang'
            return 0
        case 'office device|--calendar'
            return 0
        case 'office device list|--color'
            return 0
        case 'office device list|--lang'
            return 0
        case 'office device list|--calendar'
            return 0
        case '小組 裝置|--color'
            return 0
        case '小組 裝置|--lang'
            return 0
        case '小組 裝置|--calendar'
            return 0
        case '小組 裝置 清單|--color'
            return 0
        case '小組 裝置 清單|--lang'
            return 0
        case '小組 裝置 清單|--calendar'
            return 0
        case 'office device revoke|--command'
            return 0
        case 'office device revoke|--color'
            return 0
        case 'office device revoke|--lang'
            return 0
        case 'office device revoke|--calendar'
            return 0
        case '小組 裝置 停用|--command'
            return 0
        case '小組 裝置 停用|--color'
            return 0
        case '小組 裝置 停用|--lang'
            return 0
        case '小組 裝置 停用|--calendar'
            return 0
        case 'office void|--color'
            return 0
        case 'office void|--lang'
            return 0
        case 'office void|--calendar'
            return 0
        case 'office void list|--color'
            return 0
        case 'office void list|--lang'
            return 0
        case 'office void list|--calendar'
            return 0
        case '小組 未算入|--color'
            return 0
        case '小組 未算入|--lang'
            return 0
        case '小組 未算入|--calendar'
            return 0
        case '小組 未算入 清單|--color'
            return 0
        case '小組 未算入 清單|--lang'
            return 0
        case '小組 未算入 清單|--calendar'
            return 0
        case 'office void adopt|--reason'
            return 0
        case 'office void adopt|--command'
            return 0
        case 'office void adopt|--color'
            return 0
        case 'office void adopt|--lang'
            return 0
        case 'office void adopt|--calendar'
            return 0
        case '小組 未算入 採納|--reason'
            return 0
        case '小組 未算入 採納|--command'
            return 0
        case '小組 未算入 採納|--color'
            return 0
        case '小組 未算入 採納|--lang'
            return 0
        case '小組 未算入 採納|--calendar'
            return 0
        case 'office restore|--color'
            return 0
        case 'office restore|--lang'
            return 0
        case 'office restore|--calendar'
            return 0
        case 'office restore show|--color'
            return 0
        case 'office restore show|--lang'
            return 0
        case 'office restore show|--calendar'
            return 0
        case '小組 還原|--color'
            return 0
        case '小組 還原|--lang'
            return 0
        case '小組 還原|--calendar'
            return 0
        case '小組 還原 清單|--color'
            return 0
        case '小組 還原 清單|--lang'
            return 0
        case '小組 還原 清單|--calendar'
            return 0
        case 'office restore confirm|--command'
            return 0
        case 'office restore confirm|--color'
            return 0
        case 'office restore confirm|--lang'
            return 0
        case 'office restore confirm|--calendar'
            return 0
        case '小組 還原 確認|--command'
            return 0
        case '小組 還原 確認|--color'
            return 0
        case '小組 還原 確認|--lang'
            return 0
        case '小組 還原 確認|--calendar'
            return 0
        case 'office evidence|--color'
            return 0
        case 'office evidence|--lang'
            return 0
        case 'office evidence|--calendar'
            return 0
        case 'office evidence list|--color'
            return 0
        case 'office evidence list|--lang'
            return 0
        case 'office evidence list|--calendar'
            return 0
        case '小組 照片|--color'
            return 0
        case '小組 照片|--lang'
            return 0
        case '小組 照片|--calendar'
            return 0
        case '小組 照片 清單|--color'
            return 0
        case '小組 照片 清單|--lang'
            return 0
        case '小組 照片 清單|--calendar'
            return 0
        case 'office evidence waive|--reason'
            return 0
        case 'office evidence waive|--command'
            return 0
        case 'office evidence waive|--color'
            return 0
        case 'office evidence waive|--lang'
            return 0
        case 'office evidence waive|--calendar'
            return 0
        case '小組 照片 免附|--reason'
            return 0
        case '小組 照片 免附|--command'
            return 0
        case '小組 照片 免附|--color'
            return 0
        case '小組 照片 免附|--lang'
            return 0
        case '小組 照片 免附|--calendar'
            return 0
        case 'office plan|--color'
            return 0
        case 'office plan|--lang'
            return 0
        case 'office plan|--calendar'
            return 0
        case 'office plan show|--on'
            return 0
        case 'office plan show|--multiple'
            return 0
        case 'office plan show|--tenders'
            return 0
        case 'office plan show|--done'
            return 0
        case 'office plan show|--color'
            return 0
        case 'office plan show|--lang'
            return 0
        case 'office plan show|--calendar'
            return 0
        case '小組 年度計畫|--color'
            return 0
        case '小組 年度計畫|--lang'
            return 0
        case '小組 年度計畫|--calendar'
            return 0
        case '小組 年度計畫 顯示|--on'
            return 0
        case '小組 年度計畫 顯示|--multiple'
            return 0
        case '小組 年度計畫 顯示|--tenders'
            return 0
        case '小組 年度計畫 顯示|--done'
            return 0
        case '小組 年度計畫 顯示|--color'
            return 0
        case '小組 年度計畫 顯示|--lang'
            return 0
        case '小組 年度計畫 顯示|--calendar'
            return 0
        case 'office plan target|--on'
            return 0
        case 'office plan target|--multiple'
            return 0
        case 'office plan target|--tenders'
            return 0
        case 'office plan target|--done'
            return 0
        case 'office plan target|--color'
            return 0
        case 'office plan target|--lang'
            return 0
        case 'office plan target|--calendar'
            return 0
        case '小組 年度計畫 目標|--on'
            return 0
        case '小組 年度計畫 目標|--multiple'
            return 0
        case '小組 年度計畫 目標|--tenders'
            return 0
        case '小組 年度計畫 目標|--done'
            return 0
        case '小組 年度計畫 目標|--color'
            return 0
        case '小組 年度計畫 目標|--lang'
            return 0
        case '小組 年度計畫 目標|--calendar'
            return 0
        case 'office plan forecast|--on'
            return 0
        case 'office plan forecast|--multiple'
            return 0
        case 'office plan forecast|--tenders'
            return 0
        case 'office plan forecast|--done'
            return 0
        case 'office plan forecast|--color'
            return 0
        case 'office plan forecast|--lang'
            return 0
        case 'office plan forecast|--calendar'
            return 0
        case '小組 年度計畫 預估|--on'
            return 0
        case '小組 年度計畫 預估|--multiple'
            return 0
        case '小組 年度計畫 預估|--tenders'
            return 0
        case '小組 年度計畫 預估|--done'
            return 0
        case '小組 年度計畫 預估|--color'
            return 0
        case '小組 年度計畫 預估|--lang'
            return 0
        case '小組 年度計畫 預估|--calendar'
            return 0
        case 'office plan override|--reason'
            return 0
        case 'office plan override|--number'
            return 0
        case 'office plan override|--command'
            return 0
        case 'office plan override|--color'
            return 0
        case 'office plan override|--lang'
            return 0
        case 'office plan override|--calendar'
            return 0
        case '小組 年度計畫 調整|--reason'
            return 0
        case '小組 年度計畫 調整|--number'
            return 0
        case '小組 年度計畫 調整|--command'
            return 0
        case '小組 年度計畫 調整|--color'
            return 0
        case '小組 年度計畫 調整|--lang'
            return 0
        case '小組 年度計畫 調整|--calendar'
            return 0
        case 'office plan risk|--agency'
            return 0
        case 'office plan risk|--tender'
            return 0
        case 'office plan risk|--tier'
            return 0
        case 'office plan risk|--quarter'
            return 0
        case 'office plan risk|--on'
            return 0
        case 'office plan risk|--places'
            return 0
        case 'office plan risk|--color'
            return 0
        case 'office plan risk|--lang'
            return 0
        case 'office plan risk|--calendar'
            return 0
        case '小組 年度計畫 風險|--agency'
            return 0
        case '小組 年度計畫 風險|--tender'
            return 0
        case '小組 年度計畫 風險|--tier'
            return 0
        case '小組 年度計畫 風險|--quarter'
            return 0
        case '小組 年度計畫 風險|--on'
            return 0
        case '小組 年度計畫 風險|--places'
            return 0
        case '小組 年度計畫 風險|--color'
            return 0
        case '小組 年度計畫 風險|--lang'
            return 0
        case '小組 年度計畫 風險|--calendar'
            return 0
        case 'office plan mandate|--agency'
            return 0
        case 'office plan mandate|--tender'
            return 0
        case 'office plan mandate|--ground'
            return 0
        case 'office plan mandate|--reason'
            return 0
        case 'office plan mandate|--document'
            return 0
        case 'office plan mandate|--command'
            return 0
        case 'office plan mandate|--color'
            return 0
        case 'office plan mandate|--lang'
            return 0
        case 'office plan mandate|--calendar'
            return 0
        case '小組 年度計畫 必查|--agency'
            return 0
        case '小組 年度計畫 必查|--tender'
            return 0
        case '小組 年度計畫 必查|--ground'
            return 0
        case '小組 年度計畫 必查|--reason'
            return 0
        case '小組 年度計畫 必查|--document'
            return 0
        case '小組 年度計畫 必查|--command'
            return 0
        case '小組 年度計畫 必查|--color'
            return 0
        case '小組 年度計畫 必查|--lang'
            return 0
        case '小組 年度計畫 必查|--calendar'
            return 0
        case 'office draw|--color'
            return 0
        case 'office draw|--lang'
            return 0
        case 'office draw|--calendar'
            return 0
        case 'office draw list|--color'
            return 0
        case 'office draw list|--lang'
            return 0
        case 'office draw list|--calendar'
            return 0
        case '小組 抽籤|--color'
            return 0
        case '小組 抽籤|--lang'
            return 0
        case '小組 抽籤|--calendar'
            return 0
        case '小組 抽籤 清單|--color'
            return 0
        case '小組 抽籤 清單|--lang'
            return 0
        case '小組 抽籤 清單|--calendar'
            return 0
        case 'office draw show|--number'
            return 0
        case 'office draw show|--color'
            return 0
        case 'office draw show|--lang'
            return 0
        case 'office draw show|--calendar'
            return 0
        case '小組 抽籤 顯示|--number'
            return 0
        case '小組 抽籤 顯示|--color'
            return 0
        case '小組 抽籤 顯示|--lang'
            return 0
        case '小組 抽籤 顯示|--calendar'
            return 0
        case 'office draw freeze|--number'
            return 0
        case 'office draw freeze|--places'
            return 0
        case 'office draw freeze|--command'
            return 0
        case 'office draw freeze|--color'
            return 0
        case 'office draw freeze|--lang'
            return 0
        case 'office draw freeze|--calendar'
            return 0
        case '小組 抽籤 凍結|--number'
            return 0
        case '小組 抽籤 凍結|--places'
            return 0
        case '小組 抽籤 凍結|--command'
            return 0
        case '小組 抽籤 凍結|--color'
            return 0
        case '小組 抽籤 凍結|--lang'
            return 0
        case '小組 抽籤 凍結|--calendar'
            return 0
        case 'office draw commit|--number'
            return 0
        case 'office draw commit|--holders'
            return 0
        case 'office draw commit|--beacon'
            return 0
        case 'office draw commit|--throwers'
            return 0
        case 'office draw commit|--deadline'
            return 0
        case 'office draw commit|--command'
            return 0
        case 'office draw commit|--color'
            return 0
        case 'office draw commit|--lang'
            return 0
        case 'office draw commit|--calendar'
            return 0
        case '小組 抽籤 承諾|--number'
            return 0
        case '小組 抽籤 承諾|--holders'
            return 0
        case '小組 抽籤 承諾|--beacon'
            return 0
        case '小組 抽籤 承諾|--throwers'
            return 0
        case '小組 抽籤 承諾|--deadline'
            return 0
        case '小組 抽籤 承諾|--command'
            return 0
        case '小組 抽籤 承諾|--color'
            return 0
        case '小組 抽籤 承諾|--lang'
            return 0
        case '小組 抽籤 承諾|--calendar'
            return 0
        case 'office draw abort|--number'
            return 0
        case 'office draw abort|--reason'
            return 0
        case 'office draw abort|--command'
            return 0
        case 'office draw abort|--color'
            return 0
        case 'office draw abort|--lang'
            return 0
        case 'office draw abort|--calendar'
            return 0
        case '小組 抽籤 中止|--number'
            return 0
        case '小組 抽籤 中止|--reason'
            return 0
        case '小組 抽籤 中止|--command'
            return 0
        case '小組 抽籤 中止|--color'
            return 0
        case '小組 抽籤 中止|--lang'
            return 0
        case '小組 抽籤 中止|--calendar'
            return 0
        case 'office draw share|--number'
            return 0
        case 'office draw share|--command'
            return 0
        case 'office draw share|--color'
            return 0
        case 'office draw share|--lang'
            return 0
        case 'office draw share|--calendar'
            return 0
        case '小組 抽籤 領密鑰|--number'
            return 0
        case '小組 抽籤 領密鑰|--command'
            return 0
        case '小組 抽籤 領密鑰|--color'
            return 0
        case '小組 抽籤 領密鑰|--lang'
            return 0
        case '小組 抽籤 領密鑰|--calendar'
            return 0
        case 'office draw beacon|--number'
            return 0
        case 'office draw beacon|--value'
            return 0
        case 'office draw beacon|--arrived'
            return 0
        case 'office draw beacon|--command'
            return 0
        case 'office draw beacon|--color'
            return 0
        case 'office draw beacon|--lang'
            return 0
        case 'office draw beacon|--calendar'
            return 0
        case '小組 抽籤 隨機數|--number'
            return 0
        case '小組 抽籤 隨機數|--value'
            return 0
        case '小組 抽籤 隨機數|--arrived'
            return 0
        case '小組 抽籤 隨機數|--command'
            return 0
        case '小組 抽籤 隨機數|--color'
            return 0
        case '小組 抽籤 隨機數|--lang'
            return 0
        case '小組 抽籤 隨機數|--calendar'
            return 0
        case 'office draw open|--number'
            return 0
        case 'office draw open|--share'
            return 0
        case 'office draw open|--command'
            return 0
        case 'office draw open|--color'
            return 0
        case 'office draw open|--lang'
            return 0
        case 'office draw open|--calendar'
            return 0
        case '小組 抽籤 交密鑰|--number'
            return 0
        case '小組 抽籤 交密鑰|--share'
            return 0
        case '小組 抽籤 交密鑰|--command'
            return 0
        case '小組 抽籤 交密鑰|--color'
            return 0
        case '小組 抽籤 交密鑰|--lang'
            return 0
        case '小組 抽籤 交密鑰|--calendar'
            return 0
        case 'office draw run|--number'
            return 0
        case 'office draw run|--command'
            return 0
        case 'office draw run|--color'
            return 0
        case 'office draw run|--lang'
            return 0
        case 'office draw run|--calendar'
            return 0
        case '小組 抽籤 抽出|--number'
            return 0
        case '小組 抽籤 抽出|--command'
            return 0
        case '小組 抽籤 抽出|--color'
            return 0
        case '小組 抽籤 抽出|--lang'
            return 0
        case '小組 抽籤 抽出|--calendar'
            return 0
        case 'office draw substitute|--number'
            return 0
        case 'office draw substitute|--reason'
            return 0
        case 'office draw substitute|--document'
            return 0
        case 'office draw substitute|--command'
            return 0
        case 'office draw substitute|--color'
            return 0
        case 'office draw substitute|--lang'
            return 0
        case 'office draw substitute|--calendar'
            return 0
        case '小組 抽籤 遞補|--number'
            return 0
        case '小組 抽籤 遞補|--reason'
            return 0
        case '小組 抽籤 遞補|--document'
            return 0
        case '小組 抽籤 遞補|--command'
            return 0
        case '小組 抽籤 遞補|--color'
            return 0
        case '小組 抽籤 遞補|--lang'
            return 0
        case '小組 抽籤 遞補|--calendar'
            return 0
        case 'office draw end|--number'
            return 0
        case 'office draw end|--document'
            return 0
        case 'office draw end|--command'
            return 0
        case 'office draw end|--color'
            return 0
        case 'office draw end|--lang'
            return 0
        case 'office draw end|--calendar'
            return 0
        case '小組 抽籤 原因消滅|--number'
            return 0
        case '小組 抽籤 原因消滅|--document'
            return 0
        case '小組 抽籤 原因消滅|--command'
            return 0
        case '小組 抽籤 原因消滅|--color'
            return 0
        case '小組 抽籤 原因消滅|--lang'
            return 0
        case '小組 抽籤 原因消滅|--calendar'
            return 0
        case 'office draw reveal|--number'
            return 0
        case 'office draw reveal|--output'
            return 0
        case 'office draw reveal|-o'
            return 0
        case 'office draw reveal|--command'
            return 0
        case 'office draw reveal|--color'
            return 0
        case 'office draw reveal|--lang'
            return 0
        case 'office draw reveal|--calendar'
            return 0
        case '小組 抽籤 公開|--number'
            return 0
        case '小組 抽籤 公開|--output'
            return 0
        case '小組 抽籤 公開|-o'
            return 0
        case '小組 抽籤 公開|--command'
            return 0
        case '小組 抽籤 公開|--color'
            return 0
        case '小組 抽籤 公開|--lang'
            return 0
        case '小組 抽籤 公開|--calendar'
            return 0
        case 'office draw chain|--since'
            return 0
        case 'office draw chain|--output'
            return 0
        case 'office draw chain|-o'
            return 0
        case 'office draw chain|--color'
            return 0
        case 'office draw chain|--lang'
            return 0
        case 'office draw chain|--calendar'
            return 0
        case '小組 抽籤 公開鏈|--since'
            return 0
        case '小組 抽籤 公開鏈|--output'
            return 0
        case '小組 抽籤 公開鏈|-o'
            return 0
        case '小組 抽籤 公開鏈|--color'
            return 0
        case '小組 抽籤 公開鏈|--lang'
            return 0
        case '小組 抽籤 公開鏈|--calendar'
            return 0
        case 'office draw checkpoint|--output'
            return 0
        case 'office draw checkpoint|-o'
            return 0
        case 'office draw checkpoint|--color'
            return 0
        case 'office draw checkpoint|--lang'
            return 0
        case 'office draw checkpoint|--calendar'
            return 0
        case '小組 抽籤 鏈值|--output'
            return 0
        case '小組 抽籤 鏈值|-o'
            return 0
        case '小組 抽籤 鏈值|--color'
            return 0
        case '小組 抽籤 鏈值|--lang'
            return 0
        case '小組 抽籤 鏈值|--calendar'
            return 0
        case 'office draw proof|--number'
            return 0
        case 'office draw proof|--of'
            return 0
        case 'office draw proof|--output'
            return 0
        case 'office draw proof|-o'
            return 0
        case 'office draw proof|--color'
            return 0
        case 'office draw proof|--lang'
            return 0
        case 'office draw proof|--calendar'
            return 0
        case '小組 抽籤 證明|--number'
            return 0
        case '小組 抽籤 證明|--of'
            return 0
        case '小組 抽籤 證明|--output'
            return 0
        case '小組 抽籤 證明|-o'
            return 0
        case '小組 抽籤 證明|--color'
            return 0
        case '小組 抽籤 證明|--lang'
            return 0
        case '小組 抽籤 證明|--calendar'
            return 0
        case 'office draw verify|--hash'
            return 0
        case 'office draw verify|--chain'
            return 0
        case 'office draw verify|--proof'
            return 0
        case 'office draw verify|--root'
            return 0
        case 'office draw verify|--color'
            return 0
        case 'office draw verify|--lang'
            return 0
        case 'office draw verify|--calendar'
            return 0
        case '小組 抽籤 核對|--hash'
            return 0
        case '小組 抽籤 核對|--chain'
            return 0
        case '小組 抽籤 核對|--proof'
            return 0
        case '小組 抽籤 核對|--root'
            return 0
        case '小組 抽籤 核對|--color'
            return 0
        case '小組 抽籤 核對|--lang'
            return 0
        case '小組 抽籤 核對|--calendar'
            return 0
        case 'office days|--color'
            return 0
        case 'office days|--lang'
            return 0
        case 'office days|--calendar'
            return 0
        case 'office days gate|--number'
            return 0
        case 'office days gate|--override'
            return 0
        case 'office days gate|--document'
            return 0
        case 'office days gate|--command'
            return 0
        case 'office days gate|--color'
            return 0
        case 'office days gate|--lang'
            return 0
        case 'office days gate|--calendar'
            return 0
        case '小組 查核日|--color'
            return 0
        case '小組 查核日|--lang'
            return 0
        case '小組 查核日|--calendar'
            return 0
        case '小組 查核日 檢核|--number'
            return 0
        case '小組 查核日 檢核|--override'
            return 0
        case '小組 查核日 檢核|--document'
            return 0
        case '小組 查核日 檢核|--command'
            return 0
        case '小組 查核日 檢核|--color'
            return 0
        case '小組 查核日 檢核|--lang'
            return 0
        case '小組 查核日 檢核|--calendar'
            return 0
        case 'office days draw|--number'
            return 0
        case 'office days draw|--command'
            return 0
        case 'office days draw|--color'
            return 0
        case 'office days draw|--lang'
            return 0
        case 'office days draw|--calendar'
            return 0
        case '小組 查核日 抽籤|--number'
            return 0
        case '小組 查核日 抽籤|--command'
            return 0
        case '小組 查核日 抽籤|--color'
            return 0
        case '小組 查核日 抽籤|--lang'
            return 0
        case '小組 查核日 抽籤|--calendar'
            return 0
        case 'office days show|--number'
            return 0
        case 'office days show|--color'
            return 0
        case 'office days show|--lang'
            return 0
        case 'office days show|--calendar'
            return 0
        case '小組 查核日 顯示|--number'
            return 0
        case '小組 查核日 顯示|--color'
            return 0
        case '小組 查核日 顯示|--lang'
            return 0
        case '小組 查核日 顯示|--calendar'
            return 0
        case 'office days redraw|--quarter'
            return 0
        case 'office days redraw|--reason'
            return 0
        case 'office days redraw|--beacon'
            return 0
        case 'office days redraw|--closed'
            return 0
        case 'office days redraw|--value'
            return 0
        case 'office days redraw|--command'
            return 0
        case 'office days redraw|--color'
            return 0
        case 'office days redraw|--lang'
            return 0
        case 'office days redraw|--calendar'
            return 0
        case '小組 查核日 重抽|--quarter'
            return 0
        case '小組 查核日 重抽|--reason'
            return 0
        case '小組 查核日 重抽|--beacon'
            return 0
        case '小組 查核日 重抽|--closed'
            return 0
        case '小組 查核日 重抽|--value'
            return 0
        case '小組 查核日 重抽|--command'
            return 0
        case '小組 查核日 重抽|--color'
            return 0
        case '小組 查核日 重抽|--lang'
            return 0
        case '小組 查核日 重抽|--calendar'
            return 0
        case 'office days list|--number'
            return 0
        case 'office days list|--agency'
            return 0
        case 'office days list|--command'
            return 0
        case 'office days list|--color'
            return 0
        case 'office days list|--lang'
            return 0
        case 'office days list|--calendar'
            return 0
        case '小組 查核日 季清單|--number'
            return 0
        case '小組 查核日 季清單|--agency'
            return 0
        case '小組 查核日 季清單|--command'
            return 0
        case '小組 查核日 季清單|--color'
            return 0
        case '小組 查核日 季清單|--lang'
            return 0
        case '小組 查核日 季清單|--calendar'
            return 0
        case 'office jurors|--color'
            return 0
        case 'office jurors|--lang'
            return 0
        case 'office jurors|--calendar'
            return 0
        case 'office jurors assign|--number'
            return 0
        case 'office jurors assign|--override'
            return 0
        case 'office jurors assign|--document'
            return 0
        case 'office jurors assign|--command'
            return 0
        case 'office jurors assign|--color'
            return 0
        case 'office jurors assign|--lang'
            return 0
        case 'office jurors assign|--calendar'
            return 0
        case '小組 委員|--color'
            return 0
        case '小組 委員|--lang'
            return 0
        case '小組 委員|--calendar'
            return 0
        case '小組 委員 指派|--number'
            return 0
        case '小組 委員 指派|--override'
            return 0
        case '小組 委員 指派|--document'
            return 0
        case '小組 委員 指派|--command'
            return 0
        case '小組 委員 指派|--color'
            return 0
        case '小組 委員 指派|--lang'
            return 0
        case '小組 委員 指派|--calendar'
            return 0
        case 'office jurors show|--number'
            return 0
        case 'office jurors show|--color'
            return 0
        case 'office jurors show|--lang'
            return 0
        case 'office jurors show|--calendar'
            return 0
        case '小組 委員 顯示|--number'
            return 0
        case '小組 委員 顯示|--color'
            return 0
        case '小組 委員 顯示|--lang'
            return 0
        case '小組 委員 顯示|--calendar'
            return 0
        case 'office jurors decline|--reason'
            return 0
        case 'office jurors decline|--command'
            return 0
        case 'office jurors decline|--color'
            return 0
        case 'office jurors decline|--lang'
            return 0
        case 'office jurors decline|--calendar'
            return 0
        case '小組 委員 婉拒|--reason'
            return 0
        case '小組 委員 婉拒|--command'
            return 0
        case '小組 委員 婉拒|--color'
            return 0
        case '小組 委員 婉拒|--lang'
            return 0
        case '小組 委員 婉拒|--calendar'
            return 0
        case 'office jurors replace|--reason'
            return 0
        case 'office jurors replace|--command'
            return 0
        case 'office jurors replace|--color'
            return 0
        case 'office jurors replace|--lang'
            return 0
        case 'office jurors replace|--calendar'
            return 0
        case '小組 委員 改派|--reason'
            return 0
        case '小組 委員 改派|--command'
            return 0
        case '小組 委員 改派|--color'
            return 0
        case '小組 委員 改派|--lang'
            return 0
        case '小組 委員 改派|--calendar'
            return 0
        case 'office jurors ties|--add'
            return 0
        case 'office jurors ties|--until'
            return 0
        case 'office jurors ties|--withdraw'
            return 0
        case 'office jurors ties|--command'
            return 0
        case 'office jurors ties|--color'
            return 0
        case 'office jurors ties|--lang'
            return 0
        case 'office jurors ties|--calendar'
            return 0
        case '小組 委員 迴避|--add'
            return 0
        case '小組 委員 迴避|--until'
            return 0
        case '小組 委員 迴避|--withdraw'
            return 0
        case '小組 委員 迴避|--command'
            return 0
        case '小組 委員 迴避|--color'
            return 0
        case '小組 委員 迴避|--lang'
            return 0
        case '小組 委員 迴避|--calendar'
            return 0
        case 'office jurors availability|--add'
            return 0
        case 'office jurors availability|--until'
            return 0
        case 'office jurors availability|--withdraw'
            return 0
        case 'office jurors availability|--command'
            return 0
        case 'office jurors availability|--color'
            return 0
        case 'office jurors availability|--lang'
            return 0
        case 'office jurors availability|--calendar'
            return 0
        case '小組 委員 不克出席|--add'
            return 0
        case '小組 委員 不克出席|--until'
            return 0
        case '小組 委員 不克出席|--withdraw'
            return 0
        case '小組 委員 不克出席|--command'
            return 0
        case '小組 委員 不克出席|--color'
            return 0
        case '小組 委員 不克出席|--lang'
            return 0
        case '小組 委員 不克出席|--calendar'
            return 0
        case 'office jurors load|--on'
            return 0
        case 'office jurors load|--color'
            return 0
        case 'office jurors load|--lang'
            return 0
        case 'office jurors load|--calendar'
            return 0
        case '小組 委員 負擔|--on'
            return 0
        case '小組 委員 負擔|--color'
            return 0
        case '小組 委員 負擔|--lang'
            return 0
        case '小組 委員 負擔|--calendar'
            return 0
        case 'office fairness|--output'
            return 0
        case 'office fairness|-o'
            return 0
        case 'office fairness|--color'
            return 0
        case 'office fairness|--lang'
            return 0
        case 'office fairness|--calendar'
            return 0
        case '小組 公平性|--output'
            return 0
        case '小組 公平性|-o'
            return 0
        case '小組 公平性|--color'
            return 0
        case '小組 公平性|--lang'
            return 0
        case '小組 公平性|--calendar'
            return 0
        case 'version|--color'
            return 0
        case 'version|--lang'
            return 0
        case 'version|--calendar'
            return 0
        case '版本|--color'
            return 0
        case '版本|--lang'
            return 0
        case '版本|--calendar'
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

function _plumb_is_place
    contains -- "$argv[1]" 'enroll' '登錄' 'sync' '同步' 'status' '狀態' 'visit' 'visit list' '查核' '查核 清單' 'visit show' '查核 檢視' 'visit prepare' '查核 準備' 'visit finalise' '查核 定稿' 'visit outcome' '查核 結果' 'visit export' '查核 匯出' 'defect' 'defect add' '缺失' '缺失 新增' 'defect edit' '缺失 修改' 'defect remove' '缺失 刪除' 'defect list' '缺失 清單' 'defect show' '缺失 檢視' 'score' 'score set' '評分' '評分 填寫' 'score show' '評分 檢視' 'merit' 'merit add' '優點' '優點 新增' 'merit edit' '優點 修改' 'merit remove' '優點 刪除' 'merit list' '優點 清單' 'photo' 'photo add' '照片' '照片 新增' 'photo list' '照片 清單' 'photo remove' '照片 移除' 'conflict' 'conflict list' '衝突' '衝突 清單' 'conflict show' '衝突 檢視' 'conflict take' '衝突 選定' 'refused' 'refused list' '未採納' '未採納 清單' 'refused export' '未採納 匯出' 'log' '紀錄' 'op' 'op log' '操作' '操作 清單' 'undo' '復原' 'redo' '重做' 'doctor' '檢查' 'verify' '核驗' 'bundle' 'bundle export' '轉交' '轉交 匯出' 'bundle import' '轉交 匯入' 'rescue' 'rescue export' '搶救' '搶救 匯出' 'rescue import' '搶救 匯入' 'rescue send' '搶救 送出' 'office' 'office import' 'office import tenders' '小組' '小組 匯入' '小組 匯入 標案' 'office import jurors' '小組 匯入 委員' 'office import calendar' '小組 匯入 日曆' 'office import citizen-reports' '小組 匯入 全民督工' 'office import defect-codes' '小組 匯入 缺失編號' 'office import defect-points' '小組 匯入 扣點' 'office import list' '小組 匯入 清單' 'office import show' '小組 匯入 查看' 'office schedule' 'office schedule add' '小組 排定' '小組 排定 新增' 'office schedule move' '小組 排定 改期' 'office schedule cancel' '小組 排定 取消' 'office schedule replace' '小組 排定 換人' 'office schedule list' '小組 排定 清單' 'office schedule show' '小組 排定 查看' 'office schedule disclose' '小組 排定 揭露' 'office rulebook' 'office rulebook list' '小組 規則' '小組 規則 清單' 'office rulebook set' '小組 規則 設定' 'office backlog' '小組 待改善' 'office defect' 'office defect list' '小組 缺失' '小組 缺失 清單' 'office letter' 'office letter add' '小組 公文' '小組 公文 新增' 'office extension' 'office extension add' '小組 展延' '小組 展延 新增' 'office disposition' 'office disposition set' '小組 處置' '小組 處置 設定' 'office defect review' '小組 缺失 審查' 'office report' 'office report quarter' '小組 報表' '小組 報表 季報' 'office report close' '小組 報表 結季' 'office conflict' 'office conflict list' '小組 衝突' '小組 衝突 清單' 'office conflict take' '小組 衝突 選定' 'office who-knew' '小組 知悉' 'office view-as' '小組 檢視' 'office notice' 'office notice phone' '小組 告知' '小組 告知 電話' 'office notice letter' '小組 告知 發文' 'office notice oral' '小組 告知 當面' 'office notice decline' '小組 告知 婉拒' 'office disclosure' 'office disclosure status' '小組 揭露' '小組 揭露 狀態' 'office disclosure confirm' '小組 揭露 確認' 'office published' '小組 公開結果' 'office schedule withdraw' '小組 排定 收回' 'office schedule readmit' '小組 排定 恢復' 'office device' 'office device list' '小組 裝置' '小組 裝置 清單' 'office device revoke' '小組 裝置 停用' 'office void' 'office void list' '小組 未算入' '小組 未算入 清單' 'office void adopt' '小組 未算入 採納' 'office restore' 'office restore show' '小組 還原' '小組 還原 清單' 'office restore confirm' '小組 還原 確認' 'office evidence' 'office evidence list' '小組 照片' '小組 照片 清單' 'office evidence waive' '小組 照片 免附' 'office plan' 'office plan show' '小組 年度計畫' '小組 年度計畫 顯示' 'office plan target' '小組 年度計畫 目標' 'office plan forecast' '小組 年度計畫 預估' 'office plan override' '小組 年度計畫 調整' 'office plan risk' '小組 年度計畫 風險' 'office plan mandate' '小組 年度計畫 必查' 'office draw' 'office draw list' '小組 抽籤' '小組 抽籤 清單' 'office draw show' '小組 抽籤 顯示' 'office draw freeze' '小組 抽籤 凍結' 'office draw commit' '小組 抽籤 承諾' 'office draw abort' '小組 抽籤 中止' 'office draw share' '小組 抽籤 領密鑰' 'office draw beacon' '小組 抽籤 隨機數' 'office draw open' '小組 抽籤 交密鑰' 'office draw run' '小組 抽籤 抽出' 'office draw substitute' '小組 抽籤 遞補' 'office draw end' '小組 抽籤 原因消滅' 'office draw reveal' '小組 抽籤 公開' 'office draw chain' '小組 抽籤 公開鏈' 'office draw checkpoint' '小組 抽籤 鏈值' 'office draw proof' '小組 抽籤 證明' 'office draw verify' '小組 抽籤 核對' 'office days' 'office days gate' '小組 查核日' '小組 查核日 檢核' 'office days draw' '小組 查核日 抽籤' 'office days show' '小組 查核日 顯示' 'office days redraw' '小組 查核日 重抽' 'office days list' '小組 查核日 季清單' 'office jurors' 'office jurors assign' '小組 委員' '小組 委員 指派' 'office jurors show' '小組 委員 顯示' 'office jurors decline' '小組 委員 婉拒' 'office jurors replace' '小組 委員 改派' 'office jurors ties' '小組 委員 迴避' 'office jurors availability' '小組 委員 不克出席' 'office jurors load' '小組 委員 負擔' 'office fairness' '小組 公平性' 'version' '版本' 'completions' '補全' 'manual' '手冊'
end

# Prints the place, a bar, and the number of arguments before the cursor.
function _plumb_state
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
            if not string match -q -- '*=*' $word; and _plumb_takes_value "$place" $word
                set skips 1
            end
            continue
        end
        set -l longer (string trim -- "$place $word")
        if test $argument -eq 0; and _plumb_is_place "$longer"
            set place $longer
        else
            set argument (math $argument + 1)
        end
    end
    echo "$place|$argument"
end

# Whether the cursor is at this place; with a second word, at this argument or (with +) at it or later.
function _plumb_at
    set -l state (string split -- '|' (_plumb_state))
    test "$state[1]" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    if string match -q -- '*+' $argv[2]
        test $state[2] -ge (string trim -r -c + -- $argv[2])
    else
        test $state[2] -eq $argv[2]
    end
end

function _plumb_dynamic
    set -l program (commandline -opc)[1]
    set -l prefix (string replace -r -- '^--[a-z0-9-]+=' '' (commandline -ct))
    command $program complete $argv[1] -- "$prefix" 2>/dev/null
end

complete -c plumb -f
complete -c plumb -n '_plumb_at \'\' 0' -a 'enroll' -d '用一次性登錄碼把這台電腦登錄到伺服器'
complete -c plumb -n '_plumb_at \'\' 0' -a '登錄' -d '用一次性登錄碼把這台電腦登錄到伺服器'
complete -c plumb -n '_plumb_at \'\' 0' -a 'sync' -d '與伺服器同步'
complete -c plumb -n '_plumb_at \'\' 0' -a '同步' -d '與伺服器同步'
complete -c plumb -n '_plumb_at \'\' 0' -a 'status' -d '這台電腦上有什麼、還有什麼沒做'
complete -c plumb -n '_plumb_at \'\' 0' -a '狀態' -d '這台電腦上有什麼、還有什麼沒做'
complete -c plumb -n '_plumb_at \'\' 0' -a 'visit'
complete -c plumb -n '_plumb_at \'\' 0' -a '查核'
complete -c plumb -n '_plumb_at \'\' 0' -a 'defect'
complete -c plumb -n '_plumb_at \'\' 0' -a '缺失'
complete -c plumb -n '_plumb_at \'\' 0' -a 'score'
complete -c plumb -n '_plumb_at \'\' 0' -a '評分'
complete -c plumb -n '_plumb_at \'\' 0' -a 'merit'
complete -c plumb -n '_plumb_at \'\' 0' -a '優點'
complete -c plumb -n '_plumb_at \'\' 0' -a 'photo'
complete -c plumb -n '_plumb_at \'\' 0' -a '照片'
complete -c plumb -n '_plumb_at \'\' 0' -a 'conflict'
complete -c plumb -n '_plumb_at \'\' 0' -a '衝突'
complete -c plumb -n '_plumb_at \'\' 0' -a 'refused'
complete -c plumb -n '_plumb_at \'\' 0' -a '未採納'
complete -c plumb -n '_plumb_at \'\' 0' -a 'log' -d '誰在何時改了什麼'
complete -c plumb -n '_plumb_at \'\' 0' -a '紀錄' -d '誰在何時改了什麼'
complete -c plumb -n '_plumb_at \'\' 0' -a 'op'
complete -c plumb -n '_plumb_at \'\' 0' -a '操作'
complete -c plumb -n '_plumb_at \'\' 0' -a 'undo' -d '復原最近一次存入，或指定的一次'
complete -c plumb -n '_plumb_at \'\' 0' -a '復原' -d '復原最近一次存入，或指定的一次'
complete -c plumb -n '_plumb_at \'\' 0' -a 'redo' -d '重做最近一次復原的存入，或指定的一次'
complete -c plumb -n '_plumb_at \'\' 0' -a '重做' -d '重做最近一次復原的存入，或指定的一次'
complete -c plumb -n '_plumb_at \'\' 0' -a 'doctor' -d '檢查資料庫、紀錄鏈、照片、金鑰與磁碟'
complete -c plumb -n '_plumb_at \'\' 0' -a '檢查' -d '檢查資料庫、紀錄鏈、照片、金鑰與磁碟'
complete -c plumb -n '_plumb_at \'\' 0' -a 'verify' -d '核驗一個匯出的案卷檔'
complete -c plumb -n '_plumb_at \'\' 0' -a '核驗' -d '核驗一個匯出的案卷檔'
complete -c plumb -n '_plumb_at \'\' 0' -a 'bundle'
complete -c plumb -n '_plumb_at \'\' 0' -a '轉交'
complete -c plumb -n '_plumb_at \'\' 0' -a 'rescue'
complete -c plumb -n '_plumb_at \'\' 0' -a '搶救'
complete -c plumb -n '_plumb_at \'\' 0' -a 'office'
complete -c plumb -n '_plumb_at \'\' 0' -a '小組'
complete -c plumb -n '_plumb_at \'\' 0' -a 'version' -d '顯示版本'
complete -c plumb -n '_plumb_at \'\' 0' -a '版本' -d '顯示版本'
complete -c plumb -n '_plumb_at \'\' 0' -a 'completions' -d '印出命令列補全腳本'
complete -c plumb -n '_plumb_at \'\' 0' -a '補全' -d '印出命令列補全腳本'
complete -c plumb -n '_plumb_at \'\' 0' -a 'manual' -d '印出使用手冊（man 格式）'
complete -c plumb -n '_plumb_at \'\' 0' -a '手冊' -d '印出使用手冊（man 格式）'
complete -c plumb -n '_plumb_at \'\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'enroll\'' -l label -x -d '這台電腦的名稱，給資訊處辨認；預設為主機名稱'
complete -c plumb -n '_plumb_at \'enroll\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'enroll\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'enroll\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'enroll\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'enroll\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'enroll\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'enroll\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'enroll\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'enroll\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'enroll\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'enroll\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'enroll\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'登錄\'' -l label -x -d '這台電腦的名稱，給資訊處辨認；預設為主機名稱'
complete -c plumb -n '_plumb_at \'登錄\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'登錄\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'登錄\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'登錄\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'登錄\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'登錄\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'登錄\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'登錄\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'登錄\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'登錄\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'登錄\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'登錄\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'sync\'' -l dry-run -d '只列出，不同步'
complete -c plumb -n '_plumb_at \'sync\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'sync\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'sync\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'sync\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'sync\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'sync\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'sync\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'sync\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'sync\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'sync\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'sync\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'sync\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'同步\'' -l dry-run -d '只列出，不同步'
complete -c plumb -n '_plumb_at \'同步\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'同步\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'同步\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'同步\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'同步\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'同步\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'同步\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'同步\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'同步\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'同步\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'同步\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'同步\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'status\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'status\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'status\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'status\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'status\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'status\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'status\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'status\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'status\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'status\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'status\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'status\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'狀態\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'狀態\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'狀態\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'狀態\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'狀態\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'狀態\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'狀態\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'狀態\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'狀態\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'狀態\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'狀態\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'狀態\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'list' -d '列出對您開放的查核案'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'show' -d '顯示一個查核案'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'prepare' -d '出發前檢查：這台電腦可以上場嗎'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'finalise' -d '定稿：領隊封存查核紀錄，委員送出評分'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'outcome' -d '丙等事由、材料試驗與綜合意見'
complete -c plumb -n '_plumb_at \'visit\' 0' -a 'export' -d '把一個查核案連同全部歷史寫成可核驗的檔案'
complete -c plumb -n '_plumb_at \'visit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit list\'' -l all -d '連過去的也列'
complete -c plumb -n '_plumb_at \'visit list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '清單' -d '列出對您開放的查核案'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '檢視' -d '顯示一個查核案'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '準備' -d '出發前檢查：這台電腦可以上場嗎'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '定稿' -d '定稿：領隊封存查核紀錄，委員送出評分'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '結果' -d '丙等事由、材料試驗與綜合意見'
complete -c plumb -n '_plumb_at \'查核\' 0' -a '匯出' -d '把一個查核案連同全部歷史寫成可核驗的檔案'
complete -c plumb -n '_plumb_at \'查核\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l all -d '連過去的也列'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit show\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'visit show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 檢視\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 檢視\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit prepare\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit prepare\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 準備\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 準備\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit finalise\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit finalise\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 定稿\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 定稿\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit outcome\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l ground -x -a '(_plumb_dynamic \'ground\')' -d '逕列丙等事由，可重複；「-」清除'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l tests -x -a 'none pending passed failed' -d '材料抽檢：none 未抽驗、pending 待結果、passed 合格、failed 不合格'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l comment -s m -x -d '綜合意見；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit outcome\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 結果\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l ground -x -a '(_plumb_dynamic \'ground\')' -d '逕列丙等事由，可重複；「-」清除'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l tests -x -a 'none pending passed failed' -d '材料抽檢：none 未抽驗、pending 待結果、passed 合格、failed 不合格'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l comment -s m -x -d '綜合意見；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 結果\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'visit export\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'visit export\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'visit export\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'visit export\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'visit export\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'visit export\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'visit export\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'visit export\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'visit export\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'visit export\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'visit export\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'visit export\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'visit export\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'visit export\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'查核 匯出\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'查核 匯出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect\' 0' -a 'add' -d '記錄一項缺失'
complete -c plumb -n '_plumb_at \'defect\' 0' -a 'edit' -d '修改一項缺失'
complete -c plumb -n '_plumb_at \'defect\' 0' -a 'remove' -d '刪除一項缺失'
complete -c plumb -n '_plumb_at \'defect\' 0' -a 'list' -d '列出一個查核案的缺失'
complete -c plumb -n '_plumb_at \'defect\' 0' -a 'show' -d '顯示一項缺失的全部內容'
complete -c plumb -n '_plumb_at \'defect\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect add\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'defect add\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '缺失編號，例如 5.01.01'
complete -c plumb -n '_plumb_at \'defect add\'' -l severity -x -d 'L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'defect add\'' -l points -x -d '扣點；負數為加點。預設依編號與程度'
complete -c plumb -n '_plumb_at \'defect add\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'defect add\'' -l note -s m -x -d '缺失內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'defect add\'' -l location -x -d '位置，例如 A棟3樓梁柱接頭'
complete -c plumb -n '_plumb_at \'defect add\'' -l at -x -d '座標，例如 24.1477,120.6736'
complete -c plumb -n '_plumb_at \'defect add\'' -l also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'defect add\'' -l no-also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'defect add\'' -l also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'defect add\'' -l no-also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'defect add\'' -l force -d '編號或點數不在表內也存入'
complete -c plumb -n '_plumb_at \'defect add\'' -l edit -d '用編輯器寫缺失內容'
complete -c plumb -n '_plumb_at \'defect add\'' -l resume -x -d '接著完成草稿'
complete -c plumb -n '_plumb_at \'defect add\'' -l drop -x -d '丟棄草稿'
complete -c plumb -n '_plumb_at \'defect add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失\' 0' -a '新增' -d '記錄一項缺失'
complete -c plumb -n '_plumb_at \'缺失\' 0' -a '修改' -d '修改一項缺失'
complete -c plumb -n '_plumb_at \'缺失\' 0' -a '刪除' -d '刪除一項缺失'
complete -c plumb -n '_plumb_at \'缺失\' 0' -a '清單' -d '列出一個查核案的缺失'
complete -c plumb -n '_plumb_at \'缺失\' 0' -a '檢視' -d '顯示一項缺失的全部內容'
complete -c plumb -n '_plumb_at \'缺失\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失 新增\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '缺失編號，例如 5.01.01'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l severity -x -d 'L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l points -x -d '扣點；負數為加點。預設依編號與程度'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l note -s m -x -d '缺失內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l location -x -d '位置，例如 A棟3樓梁柱接頭'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l at -x -d '座標，例如 24.1477,120.6736'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l no-also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l no-also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l force -d '編號或點數不在表內也存入'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l edit -d '用編輯器寫缺失內容'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l resume -x -d '接著完成草稿'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l drop -x -d '丟棄草稿'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect edit\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'defect edit\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '缺失編號，例如 5.01.01'
complete -c plumb -n '_plumb_at \'defect edit\'' -l severity -x -d 'L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'defect edit\'' -l points -x -d '扣點；負數為加點。預設依編號與程度'
complete -c plumb -n '_plumb_at \'defect edit\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'defect edit\'' -l note -s m -x -d '缺失內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'defect edit\'' -l location -x -d '位置，例如 A棟3樓梁柱接頭'
complete -c plumb -n '_plumb_at \'defect edit\'' -l at -x -d '座標，例如 24.1477,120.6736'
complete -c plumb -n '_plumb_at \'defect edit\'' -l also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'defect edit\'' -l no-also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'defect edit\'' -l also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'defect edit\'' -l no-also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'defect edit\'' -l force -d '編號或點數不在表內也存入'
complete -c plumb -n '_plumb_at \'defect edit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect edit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect edit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect edit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect edit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect edit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect edit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect edit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect edit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect edit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect edit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect edit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失 修改\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '缺失編號，例如 5.01.01'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l severity -x -d 'L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l points -x -d '扣點；負數為加點。預設依編號與程度'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l note -s m -x -d '缺失內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l location -x -d '位置，例如 A棟3樓梁柱接頭'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l at -x -d '座標，例如 24.1477,120.6736'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l no-also-pcm -d '併扣PCM'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l no-also-supervisor -d '併扣監造'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l force -d '編號或點數不在表內也存入'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失 修改\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect remove\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'defect remove\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'defect remove\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect remove\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect remove\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect remove\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect remove\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect remove\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect remove\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect remove\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect remove\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect remove\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect remove\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect remove\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失 刪除\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失 刪除\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect list\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'defect list\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '只列編號以此開頭的'
complete -c plumb -n '_plumb_at \'defect list\'' -l severity -x -d '只列此程度：L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'defect list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失 清單\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l code -x -a '(_plumb_dynamic \'code\')' -d '只列編號以此開頭的'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l severity -x -d '只列此程度：L、M、S 或 輕微、中等、嚴重'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'defect show\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'defect show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'defect show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'defect show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'defect show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'defect show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'defect show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'defect show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'defect show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'defect show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'defect show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'defect show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'defect show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'缺失 檢視\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'缺失 檢視\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'score\' 0' -a 'set' -d '填寫自己的評分'
complete -c plumb -n '_plumb_at \'score\' 0' -a 'show' -d '顯示各委員評分、總分與等第'
complete -c plumb -n '_plumb_at \'score\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'score\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'score\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'score\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'score\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'score\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'score\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'score\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'score\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'score\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'score\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'score\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'score set\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'score set\'' -l q-agency -x -d 'Q：主辦機關及專案管理滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l q-supervisor -x -d 'Q：監造單位滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l q-contractor -x -d 'Q：承攬廠商滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l w-works -x -d 'W：施工品質滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l w-materials -x -d 'W：材料設備滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l w-safety -x -d 'W：安全衛生滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l progress -s p -x -d '施工進度（P）滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l quality -x -d '品質管理制度（Q）滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l works -s w -x -d '施工品質（W）滿分'
complete -c plumb -n '_plumb_at \'score set\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'score set\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'score set\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'score set\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'score set\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'score set\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'score set\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'score set\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'score set\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'score set\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'score set\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'score set\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'評分\' 0' -a '填寫' -d '填寫自己的評分'
complete -c plumb -n '_plumb_at \'評分\' 0' -a '檢視' -d '顯示各委員評分、總分與等第'
complete -c plumb -n '_plumb_at \'評分\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'評分\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'評分\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'評分\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'評分\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'評分\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'評分\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'評分\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'評分\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'評分\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'評分\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'評分\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'評分 填寫\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l q-agency -x -d 'Q：主辦機關及專案管理滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l q-supervisor -x -d 'Q：監造單位滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l q-contractor -x -d 'Q：承攬廠商滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l w-works -x -d 'W：施工品質滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l w-materials -x -d 'W：材料設備滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l w-safety -x -d 'W：安全衛生滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l progress -s p -x -d '施工進度（P）滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l quality -x -d '品質管理制度（Q）滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l works -s w -x -d '施工品質（W）滿分'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'評分 填寫\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'score show\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'score show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'score show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'score show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'score show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'score show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'score show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'score show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'score show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'score show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'score show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'score show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'score show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'評分 檢視\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'評分 檢視\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'merit\' 0' -a 'add' -d '記錄一項優點'
complete -c plumb -n '_plumb_at \'merit\' 0' -a 'edit' -d '修改一項優點'
complete -c plumb -n '_plumb_at \'merit\' 0' -a 'remove' -d '刪除一項優點'
complete -c plumb -n '_plumb_at \'merit\' 0' -a 'list' -d '列出一個查核案的優點'
complete -c plumb -n '_plumb_at \'merit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'merit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'merit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'merit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'merit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'merit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'merit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'merit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'merit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'merit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'merit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'merit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'merit add\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'merit add\'' -l text -s m -x -d '優點內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'merit add\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'merit add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'merit add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'merit add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'merit add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'merit add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'merit add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'merit add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'merit add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'merit add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'merit add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'merit add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'merit add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'優點\' 0' -a '新增' -d '記錄一項優點'
complete -c plumb -n '_plumb_at \'優點\' 0' -a '修改' -d '修改一項優點'
complete -c plumb -n '_plumb_at \'優點\' 0' -a '刪除' -d '刪除一項優點'
complete -c plumb -n '_plumb_at \'優點\' 0' -a '清單' -d '列出一個查核案的優點'
complete -c plumb -n '_plumb_at \'優點\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'優點\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'優點\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'優點\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'優點\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'優點\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'優點\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'優點\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'優點\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'優點\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'優點\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'優點\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'優點 新增\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l text -s m -x -d '優點內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'優點 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'merit edit\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'merit edit\'' -l text -s m -x -d '優點內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'merit edit\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'merit edit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'merit edit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'merit edit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'merit edit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'merit edit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'merit edit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'merit edit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'merit edit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'merit edit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'merit edit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'merit edit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'merit edit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'優點 修改\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l text -s m -x -d '優點內容；「-」從標準輸入讀'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l party -x -a '(_plumb_dynamic \'party\')' -d '受扣單位：agency、supervisor、contractor、projectManager 或 主辦機關、監造單位、承攬廠商、專案管理'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'優點 修改\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'merit remove\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'merit remove\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'merit remove\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'merit remove\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'merit remove\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'merit remove\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'merit remove\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'merit remove\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'merit remove\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'merit remove\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'merit remove\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'merit remove\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'merit remove\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'merit remove\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'優點 刪除\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'優點 刪除\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'merit list\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'merit list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'merit list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'merit list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'merit list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'merit list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'merit list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'merit list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'merit list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'merit list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'merit list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'merit list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'merit list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'優點 清單\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'優點 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'photo\' 0' -a 'add' -d '為一項缺失加照片'
complete -c plumb -n '_plumb_at \'photo\' 0' -a 'list' -d '列出照片，需要時取回原檔'
complete -c plumb -n '_plumb_at \'photo\' 0' -a 'remove' -d '從紀錄移除一張照片'
complete -c plumb -n '_plumb_at \'photo\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'photo\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'photo\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'photo\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'photo\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'photo\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'photo\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'photo\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'photo\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'photo\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'photo\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'photo\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'photo add\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'photo add\' 2+' -F
complete -c plumb -n '_plumb_at \'photo add\'' -l stage -x -a 'before during after' -d '改善前 before、改善中 during、改善後 after'
complete -c plumb -n '_plumb_at \'photo add\'' -l caption -s m -x -d '照片說明'
complete -c plumb -n '_plumb_at \'photo add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'photo add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'photo add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'photo add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'photo add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'photo add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'photo add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'photo add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'photo add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'photo add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'photo add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'photo add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'照片\' 0' -a '新增' -d '為一項缺失加照片'
complete -c plumb -n '_plumb_at \'照片\' 0' -a '清單' -d '列出照片，需要時取回原檔'
complete -c plumb -n '_plumb_at \'照片\' 0' -a '移除' -d '從紀錄移除一張照片'
complete -c plumb -n '_plumb_at \'照片\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'照片\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'照片\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'照片\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'照片\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'照片\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'照片\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'照片\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'照片\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'照片\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'照片\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'照片\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'照片 新增\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'照片 新增\' 2+' -F
complete -c plumb -n '_plumb_at \'照片 新增\'' -l stage -x -a 'before during after' -d '改善前 before、改善中 during、改善後 after'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l caption -s m -x -d '照片說明'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'照片 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'photo list\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'photo list\'' -l fetch -d '從伺服器取回這台電腦沒有的照片檔'
complete -c plumb -n '_plumb_at \'photo list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'photo list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'photo list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'photo list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'photo list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'photo list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'photo list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'photo list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'photo list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'photo list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'photo list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'photo list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'照片 清單\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l fetch -d '從伺服器取回這台電腦沒有的照片檔'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'照片 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'photo remove\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'photo remove\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'photo remove\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'photo remove\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'photo remove\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'photo remove\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'photo remove\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'photo remove\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'photo remove\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'photo remove\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'photo remove\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'photo remove\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'photo remove\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'photo remove\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'照片 移除\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l yes -d '不再詢問'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'照片 移除\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'conflict\' 0' -a 'list' -d '列出待選定的衝突'
complete -c plumb -n '_plumb_at \'conflict\' 0' -a 'show' -d '顯示一個衝突：原值、各人的值、誰、何時'
complete -c plumb -n '_plumb_at \'conflict\' 0' -a 'take' -d '選定衝突的值'
complete -c plumb -n '_plumb_at \'conflict\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'conflict\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'conflict\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'conflict\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'conflict\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'conflict\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'conflict\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'conflict\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'conflict\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'conflict\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'conflict\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'conflict\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'conflict list\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'conflict list\'' -l settled -d '列出已選定的衝突與經過，而不是待選定的'
complete -c plumb -n '_plumb_at \'conflict list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'conflict list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'conflict list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'conflict list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'conflict list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'conflict list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'conflict list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'conflict list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'conflict list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'conflict list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'conflict list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'conflict list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'衝突\' 0' -a '清單' -d '列出待選定的衝突'
complete -c plumb -n '_plumb_at \'衝突\' 0' -a '檢視' -d '顯示一個衝突：原值、各人的值、誰、何時'
complete -c plumb -n '_plumb_at \'衝突\' 0' -a '選定' -d '選定衝突的值'
complete -c plumb -n '_plumb_at \'衝突\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'衝突\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'衝突\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'衝突\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'衝突\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'衝突\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'衝突\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'衝突\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'衝突\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'衝突\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'衝突\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'衝突\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'衝突 清單\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l settled -d '列出已選定的衝突與經過，而不是待選定的'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'衝突 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'conflict show\' 0' -a '(_plumb_dynamic \'conflict\')'
complete -c plumb -n '_plumb_at \'conflict show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'conflict show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'conflict show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'conflict show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'conflict show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'conflict show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'conflict show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'conflict show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'conflict show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'conflict show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'conflict show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'conflict show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'衝突 檢視\' 0' -a '(_plumb_dynamic \'conflict\')'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'衝突 檢視\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'conflict take\' 0' -a '(_plumb_dynamic \'conflict\')'
complete -c plumb -n '_plumb_at \'conflict take\'' -l value -x -d '自己寫的值，可重複；未給的欄位取最新值'
complete -c plumb -n '_plumb_at \'conflict take\'' -l of -x -d '對方有好幾位時，採用誰的值：姓名或號碼'
complete -c plumb -n '_plumb_at \'conflict take\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'conflict take\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'conflict take\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'conflict take\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'conflict take\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'conflict take\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'conflict take\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'conflict take\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'conflict take\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'conflict take\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'conflict take\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'conflict take\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'衝突 選定\' 0' -a '(_plumb_dynamic \'conflict\')'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l value -x -d '自己寫的值，可重複；未給的欄位取最新值'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l of -x -d '對方有好幾位時，採用誰的值：姓名或號碼'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'衝突 選定\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'refused\' 0' -a 'list' -d '列出查核小組沒有收下的內容'
complete -c plumb -n '_plumb_at \'refused\' 0' -a 'export' -d '把沒有被收下的內容寫成 JSON'
complete -c plumb -n '_plumb_at \'refused\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'refused\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'refused\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'refused\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'refused\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'refused\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'refused\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'refused\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'refused\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'refused\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'refused\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'refused\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'refused list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'refused list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'refused list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'refused list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'refused list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'refused list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'refused list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'refused list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'refused list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'refused list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'refused list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'refused list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'未採納\' 0' -a '清單' -d '列出查核小組沒有收下的內容'
complete -c plumb -n '_plumb_at \'未採納\' 0' -a '匯出' -d '把沒有被收下的內容寫成 JSON'
complete -c plumb -n '_plumb_at \'未採納\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'未採納\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'未採納\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'未採納\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'未採納\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'未採納\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'未採納\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'未採納\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'未採納\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'未採納\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'未採納\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'未採納\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'未採納 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'refused export\' 0' -F
complete -c plumb -n '_plumb_at \'refused export\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'refused export\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'refused export\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'refused export\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'refused export\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'refused export\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'refused export\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'refused export\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'refused export\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'refused export\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'refused export\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'refused export\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'未採納 匯出\' 0' -F
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'未採納 匯出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'log\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'log\'' -l limit -x -d '最多幾筆，預設 50'
complete -c plumb -n '_plumb_at \'log\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'log\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'log\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'log\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'log\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'log\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'log\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'log\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'log\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'log\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'log\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'log\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'紀錄\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'紀錄\'' -l limit -x -d '最多幾筆，預設 50'
complete -c plumb -n '_plumb_at \'紀錄\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'紀錄\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'紀錄\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'紀錄\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'紀錄\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'紀錄\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'紀錄\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'紀錄\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'紀錄\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'紀錄\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'紀錄\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'紀錄\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'op\' 0' -a 'log' -d '列出您自己的每一次存入，可復原的操作'
complete -c plumb -n '_plumb_at \'op\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'op\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'op\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'op\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'op\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'op\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'op\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'op\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'op\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'op\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'op\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'op\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'op log\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'op log\'' -l limit -x -d '最多幾筆，預設 20'
complete -c plumb -n '_plumb_at \'op log\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'op log\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'op log\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'op log\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'op log\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'op log\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'op log\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'op log\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'op log\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'op log\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'op log\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'op log\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'操作\' 0' -a '清單' -d '列出您自己的每一次存入，可復原的操作'
complete -c plumb -n '_plumb_at \'操作\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'操作\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'操作\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'操作\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'操作\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'操作\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'操作\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'操作\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'操作\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'操作\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'操作\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'操作\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'操作 清單\' 0' -a '(_plumb_dynamic \'visit\')'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l limit -x -d '最多幾筆，預設 20'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'操作 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'undo\' 0' -a '(_plumb_dynamic \'operation\')'
complete -c plumb -n '_plumb_at \'undo\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'undo\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'undo\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'undo\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'undo\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'undo\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'undo\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'undo\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'undo\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'undo\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'undo\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'undo\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'復原\' 0' -a '(_plumb_dynamic \'operation\')'
complete -c plumb -n '_plumb_at \'復原\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'復原\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'復原\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'復原\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'復原\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'復原\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'復原\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'復原\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'復原\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'復原\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'復原\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'復原\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'redo\' 0' -a '(_plumb_dynamic \'operation\')'
complete -c plumb -n '_plumb_at \'redo\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'redo\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'redo\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'redo\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'redo\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'redo\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'redo\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'redo\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'redo\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'redo\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'redo\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'redo\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'重做\' 0' -a '(_plumb_dynamic \'operation\')'
complete -c plumb -n '_plumb_at \'重做\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'重做\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'重做\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'重做\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'重做\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'重做\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'重做\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'重做\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'重做\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'重做\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'重做\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'重做\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'doctor\'' -l rebuild -d '核對紀錄鏈並重建表格'
complete -c plumb -n '_plumb_at \'doctor\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'doctor\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'doctor\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'doctor\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'doctor\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'doctor\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'doctor\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'doctor\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'doctor\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'doctor\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'doctor\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'doctor\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'檢查\'' -l rebuild -d '核對紀錄鏈並重建表格'
complete -c plumb -n '_plumb_at \'檢查\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'檢查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'檢查\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'檢查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'檢查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'檢查\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'檢查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'檢查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'檢查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'檢查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'檢查\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'檢查\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'verify\' 0' -F
complete -c plumb -n '_plumb_at \'verify\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'verify\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'verify\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'verify\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'verify\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'verify\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'verify\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'verify\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'verify\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'verify\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'verify\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'verify\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'核驗\' 0' -F
complete -c plumb -n '_plumb_at \'核驗\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'核驗\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'核驗\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'核驗\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'核驗\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'核驗\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'核驗\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'核驗\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'核驗\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'核驗\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'核驗\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'核驗\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'bundle\' 0' -a 'export' -d '把查核案寫成加密檔，給沒有網路的同事'
complete -c plumb -n '_plumb_at \'bundle\' 0' -a 'import' -d '收下同事轉交的檔案'
complete -c plumb -n '_plumb_at \'bundle\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'bundle\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'bundle\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'bundle\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'bundle\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'bundle\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'bundle\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'bundle\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'bundle\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'bundle\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'bundle\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'bundle\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'bundle export\'' -l visit -x -a '(_plumb_dynamic \'visit\')' -d '只放這個查核案，可重複'
complete -c plumb -n '_plumb_at \'bundle export\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'bundle export\'' -l photos -d '連同照片檔'
complete -c plumb -n '_plumb_at \'bundle export\'' -l replace -d '檔案已存在時覆寫'
complete -c plumb -n '_plumb_at \'bundle export\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'bundle export\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'bundle export\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'bundle export\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'bundle export\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'bundle export\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'bundle export\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'bundle export\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'bundle export\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'bundle export\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'bundle export\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'bundle export\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'轉交\' 0' -a '匯出' -d '把查核案寫成加密檔，給沒有網路的同事'
complete -c plumb -n '_plumb_at \'轉交\' 0' -a '匯入' -d '收下同事轉交的檔案'
complete -c plumb -n '_plumb_at \'轉交\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'轉交\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'轉交\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'轉交\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'轉交\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'轉交\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'轉交\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'轉交\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'轉交\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'轉交\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'轉交\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'轉交\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l visit -x -a '(_plumb_dynamic \'visit\')' -d '只放這個查核案，可重複'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l photos -d '連同照片檔'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l replace -d '檔案已存在時覆寫'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'轉交 匯出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'bundle import\' 0' -F
complete -c plumb -n '_plumb_at \'bundle import\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'bundle import\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'bundle import\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'bundle import\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'bundle import\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'bundle import\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'bundle import\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'bundle import\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'bundle import\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'bundle import\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'bundle import\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'bundle import\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'轉交 匯入\' 0' -F
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'轉交 匯入\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'rescue\' 0' -a 'export' -d '把還沒送出的全部寫成一個加密檔'
complete -c plumb -n '_plumb_at \'rescue\' 0' -a 'import' -d '代別人把搶救檔帶到伺服器'
complete -c plumb -n '_plumb_at \'rescue\' 0' -a 'send' -d '現在就把搶救檔交給伺服器'
complete -c plumb -n '_plumb_at \'rescue\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'rescue\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'rescue\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'rescue\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'rescue\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'rescue\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'rescue\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'rescue\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'rescue\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'rescue\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'rescue\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'rescue\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'rescue export\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'rescue export\'' -l all -d '全部，不只還沒送出的'
complete -c plumb -n '_plumb_at \'rescue export\'' -l replace -d '檔案已存在時覆寫'
complete -c plumb -n '_plumb_at \'rescue export\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'rescue export\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'rescue export\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'rescue export\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'rescue export\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'rescue export\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'rescue export\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'rescue export\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'rescue export\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'rescue export\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'rescue export\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'rescue export\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'搶救\' 0' -a '匯出' -d '把還沒送出的全部寫成一個加密檔'
complete -c plumb -n '_plumb_at \'搶救\' 0' -a '匯入' -d '代別人把搶救檔帶到伺服器'
complete -c plumb -n '_plumb_at \'搶救\' 0' -a '送出' -d '現在就把搶救檔交給伺服器'
complete -c plumb -n '_plumb_at \'搶救\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'搶救\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'搶救\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'搶救\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'搶救\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'搶救\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'搶救\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'搶救\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'搶救\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'搶救\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'搶救\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'搶救\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l all -d '全部，不只還沒送出的'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l replace -d '檔案已存在時覆寫'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'搶救 匯出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'rescue import\' 0' -F
complete -c plumb -n '_plumb_at \'rescue import\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'rescue import\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'rescue import\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'rescue import\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'rescue import\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'rescue import\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'rescue import\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'rescue import\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'rescue import\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'rescue import\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'rescue import\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'rescue import\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'搶救 匯入\' 0' -F
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'搶救 匯入\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'rescue send\' 0' -F
complete -c plumb -n '_plumb_at \'rescue send\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'rescue send\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'rescue send\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'rescue send\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'rescue send\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'rescue send\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'rescue send\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'rescue send\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'rescue send\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'rescue send\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'rescue send\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'rescue send\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'搶救 送出\' 0' -F
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'搶救 送出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'import'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'schedule'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'rulebook'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'backlog' -d '列出待改善的缺失，逾期的在前'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'defect'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'letter'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'extension'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'disposition'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'report'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'conflict'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'who-knew' -d '列出誰在何時知道一案的什麼'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'view-as' -d '看某人的清單現在顯示什麼'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'notice'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'disclosure'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'published' -d '列出已公開的查核結果'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'device'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'void'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'restore'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'evidence'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'plan'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'draw'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'days'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'jurors'
complete -c plumb -n '_plumb_at \'office\' 0' -a 'fairness' -d '一季的公平與可預測性：間隔、星期、涵蓋、委員負擔、放行'
complete -c plumb -n '_plumb_at \'office\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'tenders' -d '匯入標案'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'jurors' -d '匯入委員名冊'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'calendar' -d '匯入辦公日曆'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'citizen-reports' -d '匯入全民督工'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'defect-codes' -d '匯入缺失編號表'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'defect-points' -d '匯入扣點級距'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'list' -d '列出過去的匯入'
complete -c plumb -n '_plumb_at \'office import\' 0' -a 'show' -d '顯示一次匯入與它的退件'
complete -c plumb -n '_plumb_at \'office import\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import tenders\' 0' -F
complete -c plumb -n '_plumb_at \'office import tenders\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import tenders\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '匯入'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '排定'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '規則'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '待改善' -d '列出待改善的缺失，逾期的在前'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '缺失'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '公文'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '展延'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '處置'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '報表'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '衝突'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '知悉' -d '列出誰在何時知道一案的什麼'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '檢視' -d '看某人的清單現在顯示什麼'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '告知'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '揭露'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '公開結果' -d '列出已公開的查核結果'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '裝置'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '未算入'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '還原'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '照片'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '年度計畫'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '抽籤'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '查核日'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '委員'
complete -c plumb -n '_plumb_at \'小組\' 0' -a '公平性' -d '一季的公平與可預測性：間隔、星期、涵蓋、委員負擔、放行'
complete -c plumb -n '_plumb_at \'小組\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '標案' -d '匯入標案'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '委員' -d '匯入委員名冊'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '日曆' -d '匯入辦公日曆'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '全民督工' -d '匯入全民督工'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '缺失編號' -d '匯入缺失編號表'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '扣點' -d '匯入扣點級距'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '清單' -d '列出過去的匯入'
complete -c plumb -n '_plumb_at \'小組 匯入\' 0' -a '查看' -d '顯示一次匯入與它的退件'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 標案\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import jurors\' 0' -F
complete -c plumb -n '_plumb_at \'office import jurors\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import jurors\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 委員\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import calendar\' 0' -F
complete -c plumb -n '_plumb_at \'office import calendar\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import calendar\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 日曆\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import citizen-reports\' 0' -F
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import citizen-reports\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 全民督工\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import defect-codes\' 0' -F
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import defect-codes\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 缺失編號\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import defect-points\' 0' -F
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import defect-points\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\' 0' -F
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l format -x -a 'csv xml' -d '檔案格式；預設由內容判斷'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l dry-run -d '只檢查，不匯入'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 扣點\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office import show\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'office import show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office import show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office import show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office import show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office import show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office import show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office import show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office import show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office import show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office import show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office import show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office import show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l all -d '列出每一筆退件，不只前 20 筆'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 匯入 查看\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'add' -d '排定一次查核'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'move' -d '把查核改到另一天或另一標案'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'cancel' -d '取消查核'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'replace' -d '換一位委員'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'list' -d '列出排定的查核'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'show' -d '顯示一案的計畫、人員與揭露時間'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'disclose' -d '立刻執行到期的揭露'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'withdraw' -d '收回一位委員的查核案'
complete -c plumb -n '_plumb_at \'office schedule\' 0' -a 'readmit' -d '重新開放收回的查核案'
complete -c plumb -n '_plumb_at \'office schedule\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l day -x -d '查核日期'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l kind -x -d '查核類別：general 一般查核、citizenReport 全民督工、petition 陳情、reinspection 複查、programme 專案、ordered 指定'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l notice -x -d '通知方式：announced 預先、unannounced 不預先'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l leader -x -d '領隊的委員編號'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l members -x -d '內聘委員編號，以逗號分開，或重複給'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l jurors -x -d '外聘委員編號，以逗號分開，或重複給'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l reason -x -d '為什麼查這一案'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l consent -x -d '外聘不足三分之一時，工程會同意的文號'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l off-list-reason -x -d '聘用名單外委員的事由'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l off-list-document -x -d '核准聘用名單外委員的文號'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '新增' -d '排定一次查核'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '改期' -d '把查核改到另一天或另一標案'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '取消' -d '取消查核'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '換人' -d '換一位委員'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '清單' -d '列出排定的查核'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '查看' -d '顯示一案的計畫、人員與揭露時間'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '揭露' -d '立刻執行到期的揭露'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '收回' -d '收回一位委員的查核案'
complete -c plumb -n '_plumb_at \'小組 排定\' 0' -a '恢復' -d '重新開放收回的查核案'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l day -x -d '查核日期'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l kind -x -d '查核類別：general 一般查核、citizenReport 全民督工、petition 陳情、reinspection 複查、programme 專案、ordered 指定'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l notice -x -d '通知方式：announced 預先、unannounced 不預先'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l leader -x -d '領隊的委員編號'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l members -x -d '內聘委員編號，以逗號分開，或重複給'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l jurors -x -d '外聘委員編號，以逗號分開，或重複給'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l reason -x -d '為什麼查這一案'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l consent -x -d '外聘不足三分之一時，工程會同意的文號'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l off-list-reason -x -d '聘用名單外委員的事由'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l off-list-document -x -d '核准聘用名單外委員的文號'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l day -x -d '新的查核日期'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule move\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l day -x -d '新的查核日期'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 改期\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule cancel\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 取消\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l member -x -d '不來的委員'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l with -x -d '換上的委員'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule replace\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l member -x -d '不來的委員'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l with -x -d '換上的委員'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 換人\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l from -x -d '自這一天'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l to -x -d '到這一天'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l from -x -d '自這一天'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l to -x -d '到這一天'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 查看\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule disclose\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 揭露\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office rulebook\' 0' -a 'list' -d '列出規則的現行值與依據'
complete -c plumb -n '_plumb_at \'office rulebook\' 0' -a 'set' -d '登錄一項規則自某日起的值'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office rulebook\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l on -x -d '這一天的值；預設今天'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l key -x -d '只列代碼含此文字的規則'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office rulebook list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 規則\' 0' -a '清單' -d '列出規則的現行值與依據'
complete -c plumb -n '_plumb_at \'小組 規則\' 0' -a '設定' -d '登錄一項規則自某日起的值'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 規則\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l on -x -d '這一天的值；預設今天'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l key -x -d '只列代碼含此文字的規則'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 規則 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l from -x -d '生效日'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l source -x -d '依據，例如函文的文號'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office rulebook set\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l from -x -d '生效日'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l source -x -d '依據，例如函文的文號'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 規則 設定\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office backlog\'' -l agency -x -d '機關代碼，或機關名稱的一部分'
complete -c plumb -n '_plumb_at \'office backlog\'' -l contractor -x -d '廠商名稱的一部分'
complete -c plumb -n '_plumb_at \'office backlog\'' -l severity -x -d '缺失程度：L 輕微、M 中等、S 嚴重'
complete -c plumb -n '_plumb_at \'office backlog\'' -l overdue -d '只列逾期的'
complete -c plumb -n '_plumb_at \'office backlog\'' -l on -x -d '以這一天判斷逾期；預設今天'
complete -c plumb -n '_plumb_at \'office backlog\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office backlog\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office backlog\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office backlog\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office backlog\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office backlog\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office backlog\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office backlog\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office backlog\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office backlog\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office backlog\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office backlog\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l agency -x -d '機關代碼，或機關名稱的一部分'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l contractor -x -d '廠商名稱的一部分'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l severity -x -d '缺失程度：L 輕微、M 中等、S 嚴重'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l overdue -d '只列逾期的'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l on -x -d '以這一天判斷逾期；預設今天'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 待改善\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office defect\' 0' -a 'list' -d '列出所有待改善的缺失'
complete -c plumb -n '_plumb_at \'office defect\' 0' -a 'review' -d '登錄一項缺失的改善結果'
complete -c plumb -n '_plumb_at \'office defect\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office defect\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office defect\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office defect\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office defect\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office defect\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office defect\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office defect\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office defect\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office defect\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office defect\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office defect\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office defect list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office defect list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office defect list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office defect list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office defect list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office defect list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office defect list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office defect list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office defect list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office defect list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office defect list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office defect list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 缺失\' 0' -a '清單' -d '列出所有待改善的缺失'
complete -c plumb -n '_plumb_at \'小組 缺失\' 0' -a '審查' -d '登錄一項缺失的改善結果'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 缺失\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 缺失 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office letter\' 0' -a 'add' -d '登錄一案的公文日期與文號'
complete -c plumb -n '_plumb_at \'office letter\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office letter\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office letter\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office letter\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office letter\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office letter\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office letter\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office letter\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office letter\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office letter\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office letter\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office letter\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office letter add\'' -l number -x -d '文號'
complete -c plumb -n '_plumb_at \'office letter add\'' -l issued -x -d '發文日期'
complete -c plumb -n '_plumb_at \'office letter add\'' -l direction -x -d '收發：out 發文、in 來文'
complete -c plumb -n '_plumb_at \'office letter add\'' -l purpose -x -d '類別：record 查核紀錄、answer 回文、other 其他'
complete -c plumb -n '_plumb_at \'office letter add\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office letter add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office letter add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office letter add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office letter add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office letter add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office letter add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office letter add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office letter add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office letter add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office letter add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office letter add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office letter add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 公文\' 0' -a '新增' -d '登錄一案的公文日期與文號'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 公文\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l number -x -d '文號'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l issued -x -d '發文日期'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l direction -x -d '收發：out 發文、in 來文'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l purpose -x -d '類別：record 查核紀錄、answer 回文、other 其他'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 公文 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office extension\' 0' -a 'add' -d '登錄同意的展延'
complete -c plumb -n '_plumb_at \'office extension\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office extension\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office extension\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office extension\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office extension\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office extension\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office extension\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office extension\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office extension\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office extension\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office extension\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office extension\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office extension add\'' -l until -x -d '展延到這一天'
complete -c plumb -n '_plumb_at \'office extension add\'' -l agreed -x -d '同意的日期'
complete -c plumb -n '_plumb_at \'office extension add\'' -l reason -x -d '展延事由'
complete -c plumb -n '_plumb_at \'office extension add\'' -l number -x -d '同意函的文號'
complete -c plumb -n '_plumb_at \'office extension add\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office extension add\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office extension add\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office extension add\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office extension add\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office extension add\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office extension add\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office extension add\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office extension add\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office extension add\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office extension add\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office extension add\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office extension add\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 展延\' 0' -a '新增' -d '登錄同意的展延'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 展延\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l until -x -d '展延到這一天'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l agreed -x -d '同意的日期'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l reason -x -d '展延事由'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l number -x -d '同意函的文號'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 展延 新增\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office disposition\' 0' -a 'set' -d '登錄查核建議處置與機關實際處置'
complete -c plumb -n '_plumb_at \'office disposition\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office disposition\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office disposition\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office disposition\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office disposition\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office disposition\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office disposition\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office disposition\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office disposition\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office disposition\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office disposition\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office disposition\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l advised -x -d '查核建議處置'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l taken -x -d '機關實際處置'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l remark -x -d '備註'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l attendees -x -d '參與人員'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l part -x -d '只適用於案件的一部分；預設全案'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office disposition set\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 處置\' 0' -a '設定' -d '登錄查核建議處置與機關實際處置'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 處置\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l advised -x -d '查核建議處置'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l taken -x -d '機關實際處置'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l remark -x -d '備註'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l attendees -x -d '參與人員'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l part -x -d '只適用於案件的一部分；預設全案'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 處置 設定\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office defect review\'' -l state -x -d '結果：improved 已改善、not_improved 未改善、waived 免改善'
complete -c plumb -n '_plumb_at \'office defect review\'' -l done -x -d '完成日期'
complete -c plumb -n '_plumb_at \'office defect review\'' -l note -x -d '審查意見'
complete -c plumb -n '_plumb_at \'office defect review\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office defect review\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office defect review\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office defect review\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office defect review\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office defect review\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office defect review\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office defect review\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office defect review\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office defect review\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office defect review\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office defect review\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office defect review\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l state -x -d '結果：improved 已改善、not_improved 未改善、waived 免改善'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l done -x -d '完成日期'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l note -x -d '審查意見'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 缺失 審查\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office report\' 0' -a 'quarter' -d '寫出一季的報表（ODS 或 CSV）'
complete -c plumb -n '_plumb_at \'office report\' 0' -a 'close' -d '結季：之後的更動列為更正'
complete -c plumb -n '_plumb_at \'office report\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office report\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office report\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office report\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office report\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office report\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office report\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office report\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office report\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office report\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office report\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office report\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l output -s o -x -F -d '寫到這個檔案，.ods 或 .csv；「-」寫到標準輸出'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l format -x -a 'ods csv' -d '格式；預設依檔名'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l sheet -x -a 'quarter-list wide-list common-defects tiers corrections' -d 'CSV 要寫的工作表'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l close -d '先結季，再寫出報表'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office report quarter\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 報表\' 0' -a '季報' -d '寫出一季的報表（ODS 或 CSV）'
complete -c plumb -n '_plumb_at \'小組 報表\' 0' -a '結季' -d '結季：之後的更動列為更正'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 報表\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l output -s o -x -F -d '寫到這個檔案，.ods 或 .csv；「-」寫到標準輸出'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l format -x -a 'ods csv' -d '格式；預設依檔名'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l sheet -x -a 'quarter-list wide-list common-defects tiers corrections' -d 'CSV 要寫的工作表'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l close -d '先結季，再寫出報表'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 報表 季報\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office report close\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office report close\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office report close\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office report close\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office report close\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office report close\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office report close\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office report close\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office report close\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office report close\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office report close\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office report close\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office report close\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office report close\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 報表 結季\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office conflict\' 0' -a 'list' -d '列出待選定的衝突與各個值'
complete -c plumb -n '_plumb_at \'office conflict\' 0' -a 'take' -d '選定一個衝突的值'
complete -c plumb -n '_plumb_at \'office conflict\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office conflict\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office conflict\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office conflict\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office conflict\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office conflict\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office conflict\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office conflict\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office conflict\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office conflict\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office conflict\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office conflict\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l settled -d '列出已選定的衝突與經過，而不是待選定的'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office conflict list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 衝突\' 0' -a '清單' -d '列出待選定的衝突與各個值'
complete -c plumb -n '_plumb_at \'小組 衝突\' 0' -a '選定' -d '選定一個衝突的值'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 衝突\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l settled -d '列出已選定的衝突與經過，而不是待選定的'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 衝突 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l value -x -d '另寫的值，可重複；沒給的欄位取第 1 個值'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office conflict take\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l value -x -d '另寫的值，可重複；沒給的欄位取第 1 個值'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 衝突 選定\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l at -x -d '在這個時間，例如 114-07-15T09:30；只寫日期是到那天結束'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office who-knew\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l at -x -d '在這個時間，例如 114-07-15T09:30；只寫日期是到那天結束'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 知悉\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office view-as\'' -l at -x -d '在這個時間，例如 114-07-15T09:30；只寫日期是到那天結束'
complete -c plumb -n '_plumb_at \'office view-as\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office view-as\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office view-as\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office view-as\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office view-as\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office view-as\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office view-as\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office view-as\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office view-as\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office view-as\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office view-as\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office view-as\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l at -x -d '在這個時間，例如 114-07-15T09:30；只寫日期是到那天結束'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 檢視\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office notice\' 0' -a 'phone' -d '登錄電話通知'
complete -c plumb -n '_plumb_at \'office notice\' 0' -a 'letter' -d '登錄發文通知'
complete -c plumb -n '_plumb_at \'office notice\' 0' -a 'oral' -d '登錄當面告知'
complete -c plumb -n '_plumb_at \'office notice\' 0' -a 'decline' -d '登錄委員婉拒（他已知道日期）'
complete -c plumb -n '_plumb_at \'office notice\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office notice\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office notice\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office notice\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office notice\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office notice\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office notice\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office notice\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office notice\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office notice\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office notice\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office notice\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office notice phone\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 告知\' 0' -a '電話' -d '登錄電話通知'
complete -c plumb -n '_plumb_at \'小組 告知\' 0' -a '發文' -d '登錄發文通知'
complete -c plumb -n '_plumb_at \'小組 告知\' 0' -a '當面' -d '登錄當面告知'
complete -c plumb -n '_plumb_at \'小組 告知\' 0' -a '婉拒' -d '登錄委員婉拒（他已知道日期）'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 告知\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 告知 電話\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office notice letter\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 告知 發文\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office notice oral\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 告知 當面\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office notice decline\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l to -x -d '委員編號、「機關」，或機關的承辦人'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l at -x -d '什麼時候，例如 114-07-15T09:10'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l what -x -d '告知的內容：day 日期、site 地點、agency 通知機關'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l document -x -d '公文文號'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l by -x -d '由誰告知；不寫就是自己'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l override-reason -x -d '為什麼早於規定時間'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 告知 婉拒\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office disclosure\' 0' -a 'status' -d '揭露是否照常，伺服器時鐘是否可信'
complete -c plumb -n '_plumb_at \'office disclosure\' 0' -a 'confirm' -d '確認伺服器現在的時間正確，恢復揭露'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office disclosure\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office disclosure status\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 揭露\' 0' -a '狀態' -d '揭露是否照常，伺服器時鐘是否可信'
complete -c plumb -n '_plumb_at \'小組 揭露\' 0' -a '確認' -d '確認伺服器現在的時間正確，恢復揭露'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 揭露\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 揭露 狀態\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l reason -x -d '為什麼時鐘會跳動'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office disclosure confirm\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l reason -x -d '為什麼時鐘會跳動'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 揭露 確認\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office published\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office published\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office published\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office published\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office published\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office published\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office published\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office published\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office published\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office published\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office published\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office published\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 公開結果\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l member -x -d '委員編號'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule withdraw\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l member -x -d '委員編號'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 收回\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l member -x -d '委員編號'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office schedule readmit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l member -x -d '委員編號'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 排定 恢復\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office device\' 0' -a 'list' -d '列出登錄的裝置'
complete -c plumb -n '_plumb_at \'office device\' 0' -a 'revoke' -d '停用一台裝置'
complete -c plumb -n '_plumb_at \'office device\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office device\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office device\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office device\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office device\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office device\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office device\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office device\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office device\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office device\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office device\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office device\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office device list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office device list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office device list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office device list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office device list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office device list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office device list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office device list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office device list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office device list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office device list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office device list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 裝置\' 0' -a '清單' -d '列出登錄的裝置'
complete -c plumb -n '_plumb_at \'小組 裝置\' 0' -a '停用' -d '停用一台裝置'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 裝置\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 裝置 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office device revoke\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 裝置 停用\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office void\' 0' -a 'list' -d '列出沒有算入的異動與內容'
complete -c plumb -n '_plumb_at \'office void\' 0' -a 'adopt' -d '代原作者採納一筆未算入的異動'
complete -c plumb -n '_plumb_at \'office void\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office void\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office void\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office void\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office void\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office void\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office void\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office void\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office void\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office void\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office void\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office void\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office void list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office void list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office void list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office void list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office void list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office void list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office void list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office void list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office void list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office void list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office void list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office void list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 未算入\' 0' -a '清單' -d '列出沒有算入的異動與內容'
complete -c plumb -n '_plumb_at \'小組 未算入\' 0' -a '採納' -d '代原作者採納一筆未算入的異動'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 未算入\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 未算入 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office void adopt\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l reason -x -d '事由，留下紀錄'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 未算入 採納\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office restore\' 0' -a 'show' -d '列出伺服器還原後的缺漏'
complete -c plumb -n '_plumb_at \'office restore\' 0' -a 'confirm' -d '確認缺漏清單，讓伺服器恢復正常服務'
complete -c plumb -n '_plumb_at \'office restore\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office restore\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office restore\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office restore\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office restore\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office restore\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office restore\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office restore\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office restore\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office restore\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office restore\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office restore\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office restore show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office restore show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office restore show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office restore show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office restore show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office restore show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office restore show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office restore show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office restore show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office restore show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office restore show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office restore show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 還原\' 0' -a '清單' -d '列出伺服器還原後的缺漏'
complete -c plumb -n '_plumb_at \'小組 還原\' 0' -a '確認' -d '確認缺漏清單，讓伺服器恢復正常服務'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 還原\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 還原 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office restore confirm\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 還原 確認\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office evidence\' 0' -a 'list' -d '列出還缺照片的查核案'
complete -c plumb -n '_plumb_at \'office evidence\' 0' -a 'waive' -d '說明缺的照片為何補不回來，讓案件能結案'
complete -c plumb -n '_plumb_at \'office evidence\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office evidence\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office evidence\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office evidence\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office evidence\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office evidence\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office evidence\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office evidence\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office evidence\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office evidence\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office evidence\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office evidence\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office evidence list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 照片\' 0' -a '清單' -d '列出還缺照片的查核案'
complete -c plumb -n '_plumb_at \'小組 照片\' 0' -a '免附' -d '說明缺的照片為何補不回來，讓案件能結案'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 照片\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 照片 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l reason -x -d '為何補不回來'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office evidence waive\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l reason -x -d '為何補不回來'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 照片 免附\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'show' -d '年度計畫：各級標案數、應查核、目標、已查核、已排定'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'target' -d '年度目標：最少件數乘以倍數，以及各級應排件數；可試算'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'forecast' -d '依目前速度預估全年件數；可試算'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'override' -d '登錄首長調整的應查核件數，附事由與文號'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'risk' -d '各標案的風險權重、抽中機率與理由；必查案在前'
complete -c plumb -n '_plumb_at \'office plan\' 0' -a 'mandate' -d '登錄指定查核或陳情案為必查，附事由與文號；或撤回'
complete -c plumb -n '_plumb_at \'office plan\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan show\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'office plan show\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'office plan show\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'office plan show\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'office plan show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '顯示' -d '年度計畫：各級標案數、應查核、目標、已查核、已排定'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '目標' -d '年度目標：最少件數乘以倍數，以及各級應排件數；可試算'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '預估' -d '依目前速度預估全年件數；可試算'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '調整' -d '登錄首長調整的應查核件數，附事由與文號'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '風險' -d '各標案的風險權重、抽中機率與理由；必查案在前'
complete -c plumb -n '_plumb_at \'小組 年度計畫\' 0' -a '必查' -d '登錄指定查核或陳情案為必查，附事由與文號；或撤回'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 顯示\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan target\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'office plan target\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'office plan target\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'office plan target\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'office plan target\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan target\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan target\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan target\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan target\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan target\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan target\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan target\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan target\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan target\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan target\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan target\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 目標\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan forecast\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l on -x -d '統計到這一天；預設今天'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l multiple -x -d '試算：另一個倍數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l tenders -x -d '試算：各級標案數，例如 T1=300,T3=900'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l done -x -d '試算：各級已查核件數'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 預估\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan override\'' -l withdraw -d '收回調整'
complete -c plumb -n '_plumb_at \'office plan override\'' -l reason -x -d '調整的事由'
complete -c plumb -n '_plumb_at \'office plan override\'' -l number -x -d '核定或報工程會的文號'
complete -c plumb -n '_plumb_at \'office plan override\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office plan override\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan override\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan override\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan override\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan override\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan override\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan override\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan override\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan override\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan override\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan override\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan override\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l withdraw -d '收回調整'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l reason -x -d '調整的事由'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l number -x -d '核定或報工程會的文號'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 調整\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l agency -x -d '機關代碼，或機關名稱的一部分'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l tier -x -d 'T1、T2 或 T3'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l quarter -x -d '抽籤的季，例如 114Q3；預設本季'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l on -x -d '依這一天的規則與資料；預設今天'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l places -x -d '試算：各級抽幾件，例如 T1=13,T2=13'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l all -d '不參加抽籤的標案也列出'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan risk\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l agency -x -d '機關代碼，或機關名稱的一部分'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l tier -x -d 'T1、T2 或 T3'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l quarter -x -d '抽籤的季，例如 114Q3；預設本季'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l on -x -d '依這一天的規則與資料；預設今天'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l places -x -d '試算：各級抽幾件，例如 T1=13,T2=13'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l all -d '不參加抽籤的標案也列出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 風險\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l ground -x -d 'ordered 指定查核、petition 陳情'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l withdraw -d '撤回'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l reason -x -d '為什麼'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l document -x -d '交辦、陳情或撤回的文號'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office plan mandate\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l agency -x -d '執行機關代碼'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l tender -x -d '標案編號，以 - 開頭請寫 --tender=…；沒給 --agency 時寫成 機關代碼/標案編號'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l ground -x -d 'ordered 指定查核、petition 陳情'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l withdraw -d '撤回'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l reason -x -d '為什麼'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l document -x -d '交辦、陳情或撤回的文號'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 年度計畫 必查\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'list' -d '列出各次抽籤的狀態；逾期未公開者標示'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'show' -d '一次抽籤的經過；抽出後也列名單（工作人員）'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'freeze' -d '凍結本季母體：標案、機率、件數，加上保密的鹽'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'commit' -d '承諾：三位保管人、公開隨機來源、公開期限'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'abort' -d '中止承諾：隨機數之前可再承諾，之後只剩後備種子'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'share' -d '保管人領取自己的一份密鑰，請抄在紙上收好'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'beacon' -d '登錄公開隨機數'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'open' -d '保管人交出密鑰；隨機數到齊之後才收'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'run' -d '抽出：兩份密鑰與隨機數算出名單'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'substitute' -d '抽中的標案暫時不能查時，由下一順位遞補；須第二人確認'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'end' -d '待補查標案的原因消滅：下一次抽籤列為必查；須第二人確認'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'reveal' -d '公開抽籤，寫出公開版與政風版紀錄；重複執行寫出相同檔案'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'chain' -d '列出或匯出公開鏈；匯出的檔案可以公布'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'checkpoint' -d '公開鏈的日期與鏈值，文字與 QR 碼，供印在公文上'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'proof' -d '證明一次抽籤的承諾、中止或公開在公開鏈上的位置'
complete -c plumb -n '_plumb_at \'office draw\' 0' -a 'verify' -d '離線核對公開的抽籤紀錄；不需要伺服器，也不需要登錄'
complete -c plumb -n '_plumb_at \'office draw\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw list\'' -l overdue -d '只列逾期未公開的；有則結束碼 3'
complete -c plumb -n '_plumb_at \'office draw list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '清單' -d '列出各次抽籤的狀態；逾期未公開者標示'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '顯示' -d '一次抽籤的經過；抽出後也列名單（工作人員）'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '凍結' -d '凍結本季母體：標案、機率、件數，加上保密的鹽'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '承諾' -d '承諾：三位保管人、公開隨機來源、公開期限'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '中止' -d '中止承諾：隨機數之前可再承諾，之後只剩後備種子'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '領密鑰' -d '保管人領取自己的一份密鑰，請抄在紙上收好'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '隨機數' -d '登錄公開隨機數'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '交密鑰' -d '保管人交出密鑰；隨機數到齊之後才收'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '抽出' -d '抽出：兩份密鑰與隨機數算出名單'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '遞補' -d '抽中的標案暫時不能查時，由下一順位遞補；須第二人確認'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '原因消滅' -d '待補查標案的原因消滅：下一次抽籤列為必查；須第二人確認'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '公開' -d '公開抽籤，寫出公開版與政風版紀錄；重複執行寫出相同檔案'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '公開鏈' -d '列出或匯出公開鏈；匯出的檔案可以公布'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '鏈值' -d '公開鏈的日期與鏈值，文字與 QR 碼，供印在公文上'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '證明' -d '證明一次抽籤的承諾、中止或公開在公開鏈上的位置'
complete -c plumb -n '_plumb_at \'小組 抽籤\' 0' -a '核對' -d '離線核對公開的抽籤紀錄；不需要伺服器，也不需要登錄'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l overdue -d '只列逾期未公開的；有則結束碼 3'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw show\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 顯示\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l places -x -d '各級件數，例如 T1=5,T2=3'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw freeze\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l places -x -d '各級件數，例如 T1=5,T2=3'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 凍結\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l holders -x -d '三位保管人的帳號，以逗號分開'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l beacon -x -d '來源,最早時間,digits 或 hex,長度；一至三個'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l throwers -x -d '擲骰人的帳號；只在用骰子時'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l deadline -x -d '公開期限，例如 114-12-31T17:00'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw commit\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l holders -x -d '三位保管人的帳號，以逗號分開'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l beacon -x -d '來源,最早時間,digits 或 hex,長度；一至三個'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l throwers -x -d '擲骰人的帳號；只在用骰子時'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l deadline -x -d '公開期限，例如 114-12-31T17:00'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 承諾\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l reason -x -d '事由：英文、數字、. _ -'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw abort\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l reason -x -d '事由：英文、數字、. _ -'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l yes -d '不再確認'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 中止\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw share\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw share\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw share\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw share\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw share\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw share\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw share\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw share\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw share\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw share\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw share\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw share\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw share\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw share\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 領密鑰\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l value -x -d '承諾所列的來源，和它的數字'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l arrived -x -d '何時得知；預設現在'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw beacon\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l value -x -d '承諾所列的來源，和它的數字'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l arrived -x -d '何時得知；預設現在'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 隨機數\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw open\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw open\'' -l share -x -d 'draw share 印出的內容'
complete -c plumb -n '_plumb_at \'office draw open\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw open\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw open\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw open\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw open\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw open\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw open\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw open\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw open\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw open\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw open\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw open\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw open\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l share -x -d 'draw share 印出的內容'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 交密鑰\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw run\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw run\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw run\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw run\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw run\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw run\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw run\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw run\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw run\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw run\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw run\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw run\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw run\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw run\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 抽出\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l reason -x -a 'finished suspended terminated weather not-started' -d '事由'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l document -x -d '依據的文號'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l confirm -d '第二人確認'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw substitute\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l reason -x -a 'finished suspended terminated weather not-started' -d '事由'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l document -x -d '依據的文號'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l confirm -d '第二人確認'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 遞補\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw end\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw end\'' -l document -x -d '依據的文號'
complete -c plumb -n '_plumb_at \'office draw end\'' -l confirm -d '第二人確認'
complete -c plumb -n '_plumb_at \'office draw end\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw end\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw end\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw end\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw end\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw end\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw end\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw end\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw end\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw end\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw end\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw end\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw end\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l document -x -d '依據的文號'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l confirm -d '第二人確認'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 原因消滅\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l output -s o -x -a '(__fish_complete_directories)' -d '寫到這個資料夾；預設目前的'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l fetch -d '已公開過，只取檔案'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw reveal\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l output -s o -x -a '(__fish_complete_directories)' -d '寫到這個資料夾；預設目前的'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l fetch -d '已公開過，只取檔案'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l since -x -d '只列這一格之後的'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw chain\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l since -x -d '只列這一格之後的'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 公開鏈\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw checkpoint\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 鏈值\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l of -x -a 'commit abort reveal' -d '證明什麼；預設 commit'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw proof\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l number -x -d '本季第幾次抽籤；預設最新一次'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l of -x -a 'commit abort reveal' -d '證明什麼；預設 commit'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l output -s o -x -F -d '寫到這個檔案'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 證明\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office draw verify\' 0' -F
complete -c plumb -n '_plumb_at \'office draw verify\'' -l hash -x -d '承諾應有的雜湊'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l chain -x -F -d '公布的公開鏈'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l proof -x -F -d '承諾的證明'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l root -x -d '信函上的鏈值；公開鏈必須經過'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office draw verify\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\' 0' -F
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l hash -x -d '承諾應有的雜湊'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l chain -x -F -d '公布的公開鏈'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l proof -x -F -d '承諾的證明'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l root -x -d '信函上的鏈值；公開鏈必須經過'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 抽籤 核對\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days\' 0' -a 'gate' -d '抽日期前的可預測性檢核：模擬一萬次，封存底冊'
complete -c plumb -n '_plumb_at \'office days\' 0' -a 'draw' -d '抽出一季的查核日'
complete -c plumb -n '_plumb_at \'office days\' 0' -a 'show' -d '顯示一季的查核日和保留名額'
complete -c plumb -n '_plumb_at \'office days\' 0' -a 'redraw' -d '只重抽一件查核的日期：先公布輸入，亂數公布後完成'
complete -c plumb -n '_plumb_at \'office days\' 0' -a 'list' -d '給機關的季清單：查核與備列案件混列'
complete -c plumb -n '_plumb_at \'office days\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days gate\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office days gate\'' -l override -x -d '不通過時仍放行的理由；要一併給 --document'
complete -c plumb -n '_plumb_at \'office days gate\'' -l document -x -d '核准放行的文號'
complete -c plumb -n '_plumb_at \'office days gate\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office days gate\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days gate\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days gate\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days gate\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days gate\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days gate\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days gate\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days gate\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days gate\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days gate\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days gate\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days gate\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日\' 0' -a '檢核' -d '抽日期前的可預測性檢核：模擬一萬次，封存底冊'
complete -c plumb -n '_plumb_at \'小組 查核日\' 0' -a '抽籤' -d '抽出一季的查核日'
complete -c plumb -n '_plumb_at \'小組 查核日\' 0' -a '顯示' -d '顯示一季的查核日和保留名額'
complete -c plumb -n '_plumb_at \'小組 查核日\' 0' -a '重抽' -d '只重抽一件查核的日期：先公布輸入，亂數公布後完成'
complete -c plumb -n '_plumb_at \'小組 查核日\' 0' -a '季清單' -d '給機關的季清單：查核與備列案件混列'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l override -x -d '不通過時仍放行的理由；要一併給 --document'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l document -x -d '核准放行的文號'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日 檢核\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days draw\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office days draw\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office days draw\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days draw\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days draw\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days draw\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days draw\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days draw\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days draw\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days draw\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days draw\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days draw\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days draw\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days draw\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日 抽籤\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days show\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office days show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日 顯示\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l quarter -x -d '還沒派委員的案件以 機關代碼/標案編號 指定時要給'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l reason -x -d '為什麼重抽'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l beacon -x -d '來源,最早時間,digits 或 hex,長度；一至三個'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l closed -x -d '不能查的日期，可重複'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l value -x -d '公布的亂數，依公布的順序'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days redraw\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l quarter -x -d '還沒派委員的案件以 機關代碼/標案編號 指定時要給'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l reason -x -d '為什麼重抽'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l beacon -x -d '來源,最早時間,digits 或 hex,長度；一至三個'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l closed -x -d '不能查的日期，可重複'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l value -x -d '公布的亂數，依公布的順序'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日 重抽\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office days list\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office days list\'' -l agency -x -d '只列這個機關'
complete -c plumb -n '_plumb_at \'office days list\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office days list\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office days list\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office days list\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office days list\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office days list\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office days list\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office days list\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office days list\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office days list\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office days list\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office days list\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office days list\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l agency -x -d '只列這個機關'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 查核日 季清單\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'assign' -d '替一季還沒派人的查核指派委員並排定，全部或全無'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'show' -d '顯示一季各查核的委員與候補'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'decline' -d '登記委員婉拒，改請下一位候補'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'replace' -d '把委員換下，由下一位候補接替'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'ties' -d '查看或登記委員須迴避的廠商與機關'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'availability' -d '查看或登記委員不克出席的日期'
complete -c plumb -n '_plumb_at \'office jurors\' 0' -a 'load' -d '十二個月內各委員的查核次數、差距與 Gini'
complete -c plumb -n '_plumb_at \'office jurors\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l override -x -d '不通過時仍放行的理由；要一併給 --document'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l document -x -d '核准放行的文號'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors assign\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '指派' -d '替一季還沒派人的查核指派委員並排定，全部或全無'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '顯示' -d '顯示一季各查核的委員與候補'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '婉拒' -d '登記委員婉拒，改請下一位候補'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '改派' -d '把委員換下，由下一位候補接替'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '迴避' -d '查看或登記委員須迴避的廠商與機關'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '不克出席' -d '查看或登記委員不克出席的日期'
complete -c plumb -n '_plumb_at \'小組 委員\' 0' -a '負擔' -d '十二個月內各委員的查核次數、差距與 Gini'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l override -x -d '不通過時仍放行的理由；要一併給 --document'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l document -x -d '核准放行的文號'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 指派\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors show\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l number -x -d '本季第幾次抽籤；預設最後一次開出的'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 顯示\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors decline\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 婉拒\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors replace\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l reason -x -d '事由，記入計畫'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 改派\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l add -x -d '廠商或機關'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l until -x -d '關係的最後一日；仍有關係就不給'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l withdraw -x -d '收回這一項申報'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors ties\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l add -x -d '廠商或機關'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l until -x -d '關係的最後一日；仍有關係就不給'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l withdraw -x -d '收回這一項申報'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 迴避\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l add -x -d '第一日'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l until -x -d '最後一日；只有一日就不給'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l withdraw -x -d '收回從這一日起的申報'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors availability\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l add -x -d '第一日'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l until -x -d '最後一日；只有一日就不給'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l withdraw -x -d '收回從這一日起的申報'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l command -x -d '指令代碼（32 位十六進位）；同一代碼重送只生效一次'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 不克出席\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l on -x -d '算到這一天；預設今天'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office jurors load\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l on -x -d '算到這一天；預設今天'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 委員 負擔\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'office fairness\'' -l output -s o -x -F -d '寫到這個檔案，.svg 或 .csv'
complete -c plumb -n '_plumb_at \'office fairness\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'office fairness\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'office fairness\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'office fairness\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'office fairness\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'office fairness\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'office fairness\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'office fairness\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'office fairness\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'office fairness\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'office fairness\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'office fairness\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l output -s o -x -F -d '寫到這個檔案，.svg 或 .csv'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'小組 公平性\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'version\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'version\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'version\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'version\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'version\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'version\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'version\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'version\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'version\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'version\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'version\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'version\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'版本\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'版本\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'版本\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'版本\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'版本\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'版本\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'版本\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'版本\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'版本\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'版本\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'版本\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'版本\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'completions\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'completions\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'completions\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'completions\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'completions\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'completions\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'completions\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'completions\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'completions\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'completions\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'completions\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'completions\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'補全\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'補全\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'補全\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'補全\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'補全\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'補全\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'補全\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'補全\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'補全\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'補全\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'補全\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'補全\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'manual\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'manual\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'manual\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'manual\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'manual\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'manual\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'manual\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'manual\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'manual\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'manual\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'manual\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'manual\'' -l version -d '顯示版本'
complete -c plumb -n '_plumb_at \'手冊\'' -l json -d '結果以 JSON 輸出'
complete -c plumb -n '_plumb_at \'手冊\'' -l quiet -d '成功時不輸出訊息'
complete -c plumb -n '_plumb_at \'手冊\'' -l verbose -d '輸出更多細節'
complete -c plumb -n '_plumb_at \'手冊\'' -l no-input -d '不發問；缺少資料即失敗'
complete -c plumb -n '_plumb_at \'手冊\'' -l color -x -a 'auto always never' -d '使用顏色的時機'
complete -c plumb -n '_plumb_at \'手冊\'' -l no-color -d '不用顏色'
complete -c plumb -n '_plumb_at \'手冊\'' -l lang -x -a 'zh-TW en' -d '訊息的語言'
complete -c plumb -n '_plumb_at \'手冊\'' -l calendar -x -a 'roc iso' -d '日期用民國或西元'
complete -c plumb -n '_plumb_at \'手冊\'' -l plain -d '表格以 TSV 輸出，不截短'
complete -c plumb -n '_plumb_at \'手冊\'' -l accessible -d '適合螢幕報讀軟體的輸出'
complete -c plumb -n '_plumb_at \'手冊\'' -l help -d '顯示說明'
complete -c plumb -n '_plumb_at \'手冊\'' -l version -d '顯示版本'
