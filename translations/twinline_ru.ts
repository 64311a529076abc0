<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>twinline::AddressTable</name>
    <message>
        <source>Who has %1 %2</source>
        <comment>kind of service address, address</comment>
        <translation>У кого %1 %2</translation>
    </message>
    <message>
        <source>Cloud says</source>
        <comment>head of a column</comment>
        <translation>По данным облака</translation>
    </message>
    <message>
        <source>Answers there</source>
        <comment>head of a column</comment>
        <translation>Отвечает по адресу</translation>
    </message>
    <message>
        <source>State of the PBX</source>
        <comment>head of a column</comment>
        <translation>Состояние АТС</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>head of a column</comment>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>head of a column: whether all say the same</comment>
        <translation>В целом</translation>
    </message>
    <message>
        <source>No cloud is asked. In a run a person attests what the cloud client shows.</source>
        <translation>Облако не опрашивается. В ходе операции дежурный заверяет то, что показывает облачный клиент.</translation>
    </message>
    <message>
        <source>here, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>здесь, по заверению</translation>
    </message>
    <message>
        <source>elsewhere, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>в другом месте, по заверению</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>witness</comment>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>this node</source>
        <comment>who answers at an address</comment>
        <translation>этот узел</translation>
    </message>
    <message>
        <source>not this node</source>
        <comment>who answers at an address</comment>
        <translation>не этот узел</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>witness</comment>
        <translation>не опрашивается</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>state of a node, the vendor&apos;s word</comment>
        <translation>%1 («%2»)</translation>
    </message>
    <message>
        <source>takes writes</source>
        <comment>database</comment>
        <translation>принимает запись</translation>
    </message>
    <message>
        <source>read-only copy</source>
        <comment>database</comment>
        <translation>реплика только для чтения</translation>
    </message>
    <message>
        <source>not configured</source>
        <comment>database</comment>
        <translation>не настроена</translation>
    </message>
    <message>
        <source>all agree</source>
        <comment>witnesses of one node</comment>
        <translation>всё совпадает</translation>
    </message>
    <message>
        <source>agree, as far as known</source>
        <comment>witnesses of one node</comment>
        <translation>совпадает, насколько известно</translation>
    </message>
    <message>
        <source>contradict each other</source>
        <comment>witnesses of one node</comment>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>too little is known</source>
        <comment>witnesses of one node</comment>
        <translation>слишком мало данных</translation>
    </message>
    <message>
        <source>The cloud was asked by its command line and has not said where the address is now.</source>
        <translation>Облако опрошено из командной строки и не сообщило, где сейчас адрес.</translation>
    </message>
    <message>
        <source>here</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>здесь</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>в другом месте</translation>
    </message>
</context>
<context>
    <name>twinline::AdviceDialog</name>
    <message>
        <source>Parameter advice: %1</source>
        <comment>name of a pair</comment>
        <translation>Советы по параметрам: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice</source>
        <translation>
            <numerusform>%n настройка не соответствует советам производителя</numerusform>
            <numerusform>%n настройки не соответствуют советам производителя</numerusform>
            <numerusform>%n настроек не соответствуют советам производителя</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting is known to go against the vendor&apos;s advice</source>
        <translation>Настроек, противоречащих советам производителя, не найдено</translation>
    </message>
    <message>
        <source>Held against pairs.toml as it was read; nothing here is measured. What nobody has entered is a question to you. None of it keeps a switch from starting.</source>
        <translation>Сравнение с pairs.toml в том виде, как он прочитан; здесь ничего не измеряется. Незаполненное — вопрос к дежурному. Ни один пункт не мешает начать переключение.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>ожидается %1</translation>
    </message>
</context>
<context>
    <name>twinline::Arguments</name>
    <message>
        <source>%1 needs a value.</source>
        <translation>Параметру %1 нужно значение.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Неизвестный параметр «%1».</translation>
    </message>
</context>
<context>
    <name>twinline::ChartActions</name>
    <message>
        <source>Charts: ran&amp;ge</source>
        <translation>Графики: &amp;диапазон</translation>
    </message>
    <message>
        <source>Save charts as a &amp;picture…</source>
        <translation>Сохранить &amp;графики как рисунок…</translation>
    </message>
    <message>
        <source>Save charts as a ta&amp;ble…</source>
        <translation>Сохранить графики как та&amp;блицу…</translation>
    </message>
</context>
<context>
    <name>twinline::ChartExport</name>
    <message>
        <source>Save charts as a picture</source>
        <translation>Сохранить графики как рисунок</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Рисунки</translation>
    </message>
    <message>
        <source>Save charts as a table</source>
        <translation>Сохранить графики как таблицу</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Could not save %1: %2.</source>
        <translation>Не удалось сохранить %1: %2.</translation>
    </message>
</context>
<context>
    <name>twinline::ChartPanel</name>
    <message>
        <source>RTT from this desk</source>
        <translation>RTT с этого рабочего места</translation>
    </message>
    <message>
        <source>Sync lag</source>
        <translation>Отставание синхронизации</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>legend of a chart</comment>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>legend of a chart: a lower bound</comment>
        <translation>не менее</translation>
    </message>
    <message>
        <source>Chart: round-trip time from this desk to both nodes</source>
        <translation>График: время приёма-передачи с этого рабочего места до обоих узлов</translation>
    </message>
    <message>
        <source>Chart: sync lag</source>
        <translation>График: отставание синхронизации</translation>
    </message>
    <message>
        <source>switchover refused above %1</source>
        <translation>свыше %1 переключение отклоняется</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не менее %1</translation>
    </message>
    <message>
        <source>Age of the copy</source>
        <translation>Возраст копии</translation>
    </message>
    <message>
        <source>Chart: age of the periodic copy</source>
        <translation>График: возраст периодической копии</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <translation>предупреждение свыше %1</translation>
    </message>
    <message>
        <source>Arrow keys move in time, + and − zoom, 1 to 7 choose how much is shown, Home and End go to the oldest and to now, Ctrl and an arrow key read a value.</source>
        <translation>Стрелки — сдвиг по времени, + и − — масштаб, 1–7 — диапазон, Home и End — к самым старым данным и к текущим, Ctrl со стрелкой — чтение значения.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and greatest value</comment>
        <translation>%1 (от %2 до %3)</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>pair, time, time</comment>
        <translation>%1, %2 – %3</translation>
    </message>
</context>
<context>
    <name>twinline::ClusterNode</name>
    <message>
        <source>last said “%1”</source>
        <translation>последний ответ: «%1»</translation>
    </message>
</context>
<context>
    <name>twinline::ClusterView</name>
    <message>
        <source>Terminal server %1</source>
        <comment>user@host</comment>
        <translation>Терминальный сервер %1</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>узлы на связи: %1 из %2</translation>
    </message>
    <message>
        <source>without a role code</source>
        <translation>без кода роли</translation>
    </message>
</context>
<context>
    <name>twinline::CommandBox</name>
    <message>
        <source>The console ran this command of the cloud:</source>
        <translation>Консоль выполнила эту команду облака:</translation>
    </message>
    <message>
        <source>Or let the console run this command of the cloud, exactly as it stands here and through no shell. You may edit it; journal and report keep what was run.</source>
        <translation>Или поручите консоли выполнить эту команду облака — точно в таком виде и без оболочки. Её можно изменить; выполненное сохранится в журнале операции и в отчёте.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>The console runs this command on this desk. Credentials stay in the program&apos;s own profile.</source>
        <translation>Консоль выполнит эту команду на этом рабочем месте. Учётные данные остаются в профиле самой программы.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copies the command.</source>
        <translation>Копирует команду.</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Как предложено</translation>
    </message>
    <message>
        <source>Brings back the command that the console proposes.</source>
        <translation>Возвращает команду, предложенную консолью.</translation>
    </message>
    <message>
        <source>Command of the cloud</source>
        <translation>Команда облака</translation>
    </message>
</context>
<context>
    <name>twinline::CommandLine</name>
    <message>
        <source>A command is missing.</source>
        <translation>Не указана команда.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Лишнее слово: «%1».</translation>
    </message>
    <message>
        <source>“runs” takes list, show ID, resume ID or back-out ID.</source>
        <translation>«runs» принимает list, show ID, resume ID или back-out ID.</translation>
    </message>
    <message>
        <source>“secret” takes list [PAIR], set PAIR KEY or forget PAIR KEY; the password is read from standard input.</source>
        <translation>«secret» принимает list [PAIR], set PAIR KEY или forget PAIR KEY; пароль читается со стандартного ввода.</translation>
    </message>
    <message>
        <source>“history” takes export PAIR --from T, and --to T and --csv F if wanted.</source>
        <translation>«history» принимает export PAIR --from T и, по желанию, --to T и --csv F.</translation>
    </message>
</context>
<context>
    <name>twinline::DoPanel</name>
    <message>
        <source>Or let this console press the button on the page.</source>
        <translation>Или пусть кнопку на странице нажмёт консоль.</translation>
    </message>
    <message>
        <source>Do this now</source>
        <translation>Сделайте сейчас</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Opens the vendor&apos;s page in the browser; the journal notes the step first.</source>
        <translation>Открывает страницу производителя в браузере; сначала шаг записывается в журнал операции.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copies the address of the page.</source>
        <translation>Копирует адрес страницы.</translation>
    </message>
    <message>
        <source>Press it for me</source>
        <translation>Нажать отсюда</translation>
    </message>
    <message>
        <source>The console presses the same button that a hand would press.</source>
        <translation>Консоль нажимает ту же кнопку, что нажали бы вручную.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>The console runs this command on the terminal server.</source>
        <translation>Консоль выполнит эту команду на терминальном сервере.</translation>
    </message>
    <message>
        <source>The console runs this command on %1.</source>
        <translation>Консоль выполнит эту команду на узле %1.</translation>
    </message>
    <message>
        <source>I do it by hand</source>
        <translation>Сделать вручную</translation>
    </message>
    <message>
        <source>The journal notes that a person does this step; the console only watches.</source>
        <translation>В журнале операции отмечается, что этот шаг выполняет человек; консоль только наблюдает.</translation>
    </message>
</context>
<context>
    <name>twinline::EventPanel</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Nothing has happened since this console was started.</source>
        <translation>С запуска консоли событий не было.</translation>
    </message>
    <message>
        <source>This pair</source>
        <translation>Эта пара</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Все пары</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
</context>
<context>
    <name>twinline::FailurePage</name>
    <message>
        <source>The configuration could not be read.</source>
        <translation>Не удалось прочитать конфигурацию.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what is listed here, then load it again.</source>
        <translation>Ничего не изменено. Исправьте перечисленное и загрузите ещё раз.</translation>
    </message>
    <message>
        <source>Mistakes in the configuration</source>
        <translation>Ошибки в конфигурации</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Загрузить снова</translation>
    </message>
    <message>
        <source>Open configuration…</source>
        <translation>Открыть конфигурацию…</translation>
    </message>
</context>
<context>
    <name>twinline::Help</name>
    <message>
        <source>About Twinline</source>
        <translation>О программе Twinline</translation>
    </message>
    <message>
        <source>The operator&apos;s console for telephone systems that run on two nodes: it sees, forecasts, guides, verifies and records. It takes no failover decisions for them.</source>
        <translation>Консоль дежурного для телефонных систем на двух узлах: наблюдает, прогнозирует, ведёт по шагам, проверяет и записывает. Решений об аварийном переключении за них не принимает.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Свободное программное обеспечение по лицензии GNU General Public License версии 3 или новее, без каких-либо гарантий.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>In a chart: move in time</source>
        <translation>На графике: сдвиг по времени</translation>
    </message>
    <message>
        <source>In a chart: zoom</source>
        <translation>На графике: масштаб</translation>
    </message>
    <message>
        <source>In a chart: read the value at a moment</source>
        <translation>На графике: значение в момент времени</translation>
    </message>
    <message>
        <source>In a chart: oldest, now</source>
        <translation>На графике: самые старые данные, сейчас</translation>
    </message>
</context>
<context>
    <name>twinline::HistoryExport</name>
    <message>
        <source>There is no history on this desk yet: %1 does not exist.</source>
        <translation>На этом рабочем месте ещё нет истории: файла %1 не существует.</translation>
    </message>
    <message>
        <source>Could not read %1: it is not a history of Twinline.</source>
        <translation>Не удалось прочитать %1: это не история Twinline.</translation>
    </message>
    <message>
        <source>Could not read %1: a later version of Twinline has written it (format %2; this one knows %3).</source>
        <translation>Не удалось прочитать %1: файл записан более новой версией Twinline (формат %2; эта версия знает %3).</translation>
    </message>
    <message>
        <source>Could not read %1: it is damaged (%2).</source>
        <translation>Не удалось прочитать %1: файл повреждён (%2).</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Не удалось прочитать %1: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” is no time; expected one like 2026-11-27T10:30:00, 2026-11-27, now, or -7d (s, m, h, d, w).</source>
        <translation>%1: «%2» — не время; ожидается, например, 2026-11-27T10:30:00, 2026-11-27, now или -7d (s, m, h, d, w).</translation>
    </message>
    <message>
        <source>--to must be later than --from; nothing was exported.</source>
        <translation>Время --to должно быть позже --from; ничего не экспортировано.</translation>
    </message>
    <message>
        <source>There is no history of a pair called “%1” in %2.</source>
        <translation>В файле %2 нет истории пары «%1».</translation>
    </message>
    <message>
        <source>Nobody watched %1 at that time: there is nothing to export.</source>
        <translation>В это время за парой %1 никто не наблюдал: экспортировать нечего.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Не удалось записать %1: %2.</translation>
    </message>
</context>
<context>
    <name>twinline::LabCommand</name>
    <message>
        <source>A command is missing.</source>
        <translation>Не указана команда.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>Непонятно: «%1».</translation>
    </message>
    <message>
        <source>A lab runs there already.</source>
        <translation>Там уже работает стенд.</translation>
    </message>
    <message>
        <source>The lab&apos;s pair serves in the network %1.</source>
        <translation>Пара стенда работает в сети %1.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed, so this lab has no database.</source>
        <translation>PostgreSQL не установлен, поэтому базы данных у этого стенда нет.</translation>
    </message>
    <message>
        <source>No lab runs in %1.</source>
        <translation>В папке %1 стенд не работает.</translation>
    </message>
    <message>
        <source>That node does not run; heal it first.</source>
        <translation>Этот узел не работает; сначала устраните неисправность.</translation>
    </message>
    <message>
        <source>This lab has no database.</source>
        <translation>У этого стенда нет базы данных.</translation>
    </message>
    <message>
        <source>The library that makes a disk full is missing beside the lab&apos;s program.</source>
        <translation>Рядом с программой стенда нет библиотеки, которая изображает переполненный диск.</translation>
    </message>
    <message>
        <source>“slow” needs milliseconds, from 1 to 60000.</source>
        <translation>Для «slow» укажите миллисекунды, от 1 до 60000.</translation>
    </message>
    <message>
        <source>The lab refused: %1.</source>
        <translation>Стенд отклонил команду: %1.</translation>
    </message>
    <message>
        <source>The lab in %1 did not end in time.</source>
        <translation>Стенд в папке %1 не остановился за отведённое время.</translation>
    </message>
    <message>
        <source>“%1” is no node.</source>
        <translation>Узла «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” is no fault.</source>
        <translation>Неисправности «%1» нет.</translation>
    </message>
    <message>
        <source>This lab plays “%1”, which has no public address that a cloud console moves.</source>
        <translation>Этот стенд воспроизводит «%1», а у него нет публичного IP-адреса, который переносят в облачной консоли.</translation>
    </message>
    <message>
        <source>No node of this product tells the desk its role, so none can lie about it.</source>
        <translation>Узлы этого продукта не сообщают роли, поэтому сообщить ложную они не могут.</translation>
    </message>
    <message>
        <source>This product has no service address that two nodes could hold.</source>
        <translation>У этого продукта нет сервисного IP-адреса, который мог бы быть у двух узлов.</translation>
    </message>
    <message>
        <source>Ansible is not installed, so nobody asks this lab&apos;s nodes.</source>
        <translation>Ansible не установлен, поэтому узлы этого учебного стенда никто не опрашивает.</translation>
    </message>
    <message>
        <source>This lab&apos;s nodes are SSH servers; they can be powered off, stopped, frozen, or lose their Python (app-error).</source>
        <translation>Узлы этого учебного стенда — серверы SSH: их можно обесточить, остановить, заморозить или лишить Python (app-error).</translation>
    </message>
</context>
<context>
    <name>twinline::LabWords</name>
    <message>
        <source>Could not open the lab&apos;s folder %1: %2.</source>
        <translation>Не удалось открыть папку стенда %1: %2.</translation>
    </message>
    <message>
        <source>A lab runs in %1 already.</source>
        <translation>В папке %1 стенд уже работает.</translation>
    </message>
    <message>
        <source>The folder %1 holds other things than a lab; choose an empty one.</source>
        <translation>В папке %1 есть посторонние файлы; выберите пустую.</translation>
    </message>
    <message>
        <source>The user %2, who runs the lab, cannot enter %1; choose another folder.</source>
        <translation>Пользователь %2, от имени которого работает стенд, не может войти в %1; выберите другую папку.</translation>
    </message>
    <message>
        <source>No network 127.0.N.0/24 is free for another lab.</source>
        <translation>Нет свободной сети 127.0.N.0/24 для ещё одного стенда.</translation>
    </message>
    <message>
        <source>Could not run the lab&apos;s program %1: %2.</source>
        <translation>Не удалось запустить программу стенда %1: %2.</translation>
    </message>
    <message>
        <source>PostgreSQL could not be set up for the lab: %1.</source>
        <translation>Не удалось подготовить PostgreSQL для стенда: %1.</translation>
    </message>
    <message>
        <source>The lab&apos;s pair did not begin to serve in time.</source>
        <translation>Пара стенда не начала работать за отведённое время.</translation>
    </message>
    <message>
        <source>The lab did not start: %1.</source>
        <translation>Стенд не запустился: %1.</translation>
    </message>
    <message>
        <source>The lab does not play the product “%1”; it plays %2.</source>
        <translation>Стенд не воспроизводит продукт «%1»; он воспроизводит %2.</translation>
    </message>
    <message>
        <source>This lab needs %1, which is not installed.</source>
        <translation>Этому учебному стенду нужен пакет %1, он не установлен.</translation>
    </message>
</context>
<context>
    <name>twinline::LessonPanel</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <comment>a lesson that was finished</comment>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>That was the last lesson. Practise again as often as you like; nothing here can break a real pair.</source>
        <translation>Это был последний урок. Повторять можно сколько угодно: настоящую пару здесь не сломать.</translation>
    </message>
    <message>
        <source>Done: the console has seen it.</source>
        <translation>Готово: консоль это увидела.</translation>
    </message>
    <message>
        <source>The training lab for this lesson is starting…</source>
        <translation>Запускается учебный стенд для этого урока…</translation>
    </message>
    <message>
        <source>Lesson %1 of %2 is finished.</source>
        <translation>Урок %1 из %2 пройден.</translation>
    </message>
    <message>
        <source>The lab did not do it: %1.</source>
        <translation>Стенд этого не выполнил: %1.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>The five lessons; each can be begun again at any time</source>
        <translation>Пять уроков; любой можно начать заново в любой момент</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>&amp;Следующий урок</translation>
    </message>
    <message>
        <source>&amp;End the practice</source>
        <translation>&amp;Закончить уроки</translation>
    </message>
</context>
<context>
    <name>twinline::LinkView</name>
    <message>
        <source>Replication</source>
        <translation>Репликация</translation>
    </message>
    <message>
        <source>heartbeat, seen from this desk</source>
        <translation>контрольный сигнал отсюда</translation>
    </message>
    <message>
        <source>nodes&apos; heartbeat</source>
        <translation>контрольный сигнал узлов</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n missed</source>
        <comment>heartbeats</comment>
        <translation>
            <numerusform>пропущено %1 из %n</numerusform>
            <numerusform>пропущено %1 из %n</numerusform>
            <numerusform>пропущено %1 из %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not known from here</source>
        <translation>отсюда неизвестно</translation>
    </message>
    <message>
        <source>no database configured</source>
        <translation>база данных не задана</translation>
    </message>
    <message>
        <source>sync lag, replay paused</source>
        <translation>отставание, воспроизведение WAL приостановлено</translation>
    </message>
    <message>
        <source>sync lag</source>
        <translation>отставание синхронизации</translation>
    </message>
    <message>
        <source>not replicating</source>
        <translation>репликации нет</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a span of time</comment>
        <translation>уже %1</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>репликация</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1: возраст копии</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <comment>limit of an age</comment>
        <translation>предупреждение свыше %1</translation>
    </message>
    <message>
        <source>%1 %2: holder not known</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: владелец неизвестен</translation>
    </message>
    <message>
        <source>%1 %2: nobody answers</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: никто не отвечает</translation>
    </message>
    <message>
        <source>%1 %2: both answer</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: отвечают оба</translation>
    </message>
    <message>
        <source>%1 %2: a stranger answers (%3)</source>
        <comment>kind of service address, address, identity</comment>
        <translation>%1 %2: отвечает посторонний (%3)</translation>
    </message>
</context>
<context>
    <name>twinline::MainWindow</name>
    <message>
        <source>%1 – Twinline</source>
        <comment>window title: name of a pair</comment>
        <translation>%1 – Twinline</translation>
    </message>
    <message>
        <source>Another console holds this desk&apos;s folder %1: process %2 on %3. This one only watches.</source>
        <translation>Папка %1 этого рабочего места занята другой консолью: процесс %2 на %3. Эта консоль только наблюдает.</translation>
    </message>
    <message>
        <source>Nothing can be written to this desk&apos;s folder %1. This console only watches.</source>
        <translation>В папку %1 этого рабочего места нельзя писать. Эта консоль только наблюдает.</translation>
    </message>
    <message>
        <source>The training lab is starting…</source>
        <translation>Учебный стенд запускается…</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Открыть конфигурацию</translation>
    </message>
    <message>
        <source>The pair of run %1 is not configured here.</source>
        <translation>Пары операции %1 нет в здешней конфигурации.</translation>
    </message>
    <message>
        <source>A run is under way: %1. The configuration can be loaded when it has ended.</source>
        <translation>Идёт операция: %1. Конфигурацию можно загрузить после её окончания.</translation>
    </message>
    <message>
        <source>A run is under way and half done: %1.</source>
        <translation>Операция идёт и не завершена: %1.</translation>
    </message>
    <message>
        <source>If you leave now, nothing more is done to the pair. The run stays in the journal; the next start offers to resume it or to back out.</source>
        <translation>Если выйти сейчас, с парой больше ничего не будет сделано. Операция останется в журнале; при следующем запуске её можно возобновить или отменить переключение.</translation>
    </message>
    <message>
        <source>&amp;Leave it half done</source>
        <translation>&amp;Выйти, не завершив</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Остаться</translation>
    </message>
    <message>
        <source>%1: fetching logs…</source>
        <comment>pair</comment>
        <translation>%1: загрузка логов…</translation>
    </message>
    <message>
        <source>%1: the log has nothing new</source>
        <comment>pair</comment>
        <translation>%1: в логе нет новых записей</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new log entry(ies)</source>
        <comment>pair</comment>
        <translation>
            <numerusform>%1: %n новая запись лога</numerusform>
            <numerusform>%1: %n новые записи лога</numerusform>
            <numerusform>%1: %n новых записей лога</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>twinline::NodeCard</name>
    <message>
        <source>node %1</source>
        <comment>position of a node in its pair</comment>
        <translation>узел %1</translation>
    </message>
    <message>
        <source>its answers contradict each other</source>
        <translation>ответы противоречат друг другу</translation>
    </message>
    <message>
        <source>last said “%1”</source>
        <translation>последний ответ: «%1»</translation>
    </message>
    <message>
        <source>Evidence of the state: %1</source>
        <translation>Данные о состоянии: %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>state of a node, date</comment>
        <translation>%1 с %2</translation>
    </message>
    <message>
        <source>%1 answers on both nodes</source>
        <comment>service address</comment>
        <translation>%1 отвечает на обоих узлах</translation>
    </message>
    <message>
        <source>Rank: %1</source>
        <translation>Ранг: %1</translation>
    </message>
    <message>
        <source>At the service address %1</source>
        <translation>По сервисному IP-адресу %1</translation>
    </message>
    <message>
        <source>has no role</source>
        <comment>a node of a pair without roles</comment>
        <translation>не имеет роли</translation>
    </message>
    <message>
        <source>says “%1”, a state that this product does not know</source>
        <translation>сообщает «%1» — этому продукту такое состояние неизвестно</translation>
    </message>
    <message>
        <source>%1 %2 answers here</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2 отвечает здесь</translation>
    </message>
</context>
<context>
    <name>twinline::NodeStrip</name>
    <message>
        <source>%1 answers here</source>
        <translation>%1 отвечает здесь</translation>
    </message>
</context>
<context>
    <name>twinline::PairPane</name>
    <message>
        <source>Find a pair</source>
        <translation>Найти пару</translation>
    </message>
    <message>
        <source>Name, site, product, node or address</source>
        <translation>Имя, площадка, продукт, узел или адрес</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
</context>
<context>
    <name>twinline::PasswordsDialog</name>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Passwords are kept in the desktop&apos;s keychain only, never in a file.</source>
        <translation>Пароли хранятся только в связке ключей рабочего стола, никогда в файле.</translation>
    </message>
    <message>
        <source>Passwords: %1</source>
        <comment>window title: name of a pair</comment>
        <translation>Пароли: %1</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Пароль:</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Точка подключения</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>training lab: none needed</source>
        <translation>учебный стенд: не нужен</translation>
    </message>
    <message>
        <source>asking the keychain…</source>
        <translation>запрос к связке ключей…</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>сохранён</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>не сохранён</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>неизвестно: связка ключей не отвечает</translation>
    </message>
</context>
<context>
    <name>twinline::PreflightPage</name>
    <message>
        <source>limit %1</source>
        <translation>предел %1</translation>
    </message>
    <message>
        <source>passed over in writing</source>
        <translation>обойдено с указанием причины</translation>
    </message>
    <message>
        <source>“%1” did not pass. You may go on with a written reason; it goes into the report.</source>
        <translation>Проверка «%1» не пройдена. Можно продолжить, указав причину; она войдёт в отчёт.</translation>
    </message>
    <message>
        <source>Checks before the start</source>
        <translation>Проверки перед началом</translation>
    </message>
    <message>
        <source>Go on with a reason</source>
        <translation>Продолжить с указанием причины</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason for going on</source>
        <translation>Причина продолжения</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Продолжить по этой причине</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Что будет потеряно</translation>
    </message>
    <message>
        <source>&amp;I confirm that no other desk acts on this pair</source>
        <translation>&amp;Подтверждаю: с других рабочих мест парой не управляют</translation>
    </message>
    <message>
        <source>The lock covers this desk&apos;s own folder only. Other desks are not seen.</source>
        <translation>Право управления действует только в папке этого рабочего места. Другие рабочие места не видны.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>ожидается: %1</translation>
    </message>
</context>
<context>
    <name>twinline::RangeChoice</name>
    <message>
        <source>Live</source>
        <comment>charts follow the present</comment>
        <translation>В реальном времени</translation>
    </message>
    <message>
        <source>Follow the present</source>
        <translation>Следовать за текущим временем</translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>a year, short: range of the charts</comment>
        <translation>1 год</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short: range of the charts</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>Показать последний год</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Показать последние %1</translation>
    </message>
</context>
<context>
    <name>twinline::ReportPage</name>
    <message>
        <source>Service interrupted, measured from this desk</source>
        <translation>Перерыв в обслуживании, измерен отсюда</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерялся</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Readings and attestations</source>
        <translation>Показания и заверения</translation>
    </message>
    <message>
        <source>Written reasons</source>
        <translation>Указанные причины</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>&amp;Открыть отчёт</translation>
    </message>
</context>
<context>
    <name>twinline::RunCommand</name>
    <message>
        <source>Will be lost: %1</source>
        <translation>Будет потеряно: %1</translation>
    </message>
    <message>
        <source>Go on? Your yes also confirms that no other desk acts on this pair. [y/N] </source>
        <translation>Продолжить? Ответ «да» также подтверждает, что с других рабочих мест парой не управляют. [д/Н] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>short for yes</comment>
        <translation>д</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>The procedure has no step called “%1”.</source>
        <translation>В процедуре нет шага «%1».</translation>
    </message>
    <message>
        <source>Nothing was done: without a terminal, --yes is needed to act.</source>
        <translation>Ничего не сделано: без терминала для действий нужен параметр --yes.</translation>
    </message>
</context>
<context>
    <name>twinline::RunDriver</name>
    <message>
        <source>Do this now: %1</source>
        <translation>Сделайте сейчас: %1</translation>
    </message>
    <message>
        <source>If it cannot be seen from here, type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>Если отсюда этого не видно, введите: read СОСТОЯНИЕ, attest ТЕКСТ, failed ТЕКСТ, back-out или stop.</translation>
    </message>
    <message>
        <source>Type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>Введите: read СОСТОЯНИЕ, attest ТЕКСТ, failed ТЕКСТ, back-out или stop.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Отчёт: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Выполняется: %1</translation>
    </message>
</context>
<context>
    <name>twinline::RunPair</name>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>Ничего не настроено: в файле %1 нет пар.</translation>
    </message>
    <message>
        <source>Several pairs are configured: name one.</source>
        <translation>Настроено несколько пар: укажите одну.</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>В файле %2 нет пары «%1».</translation>
    </message>
    <message>
        <source>There is no product called “%1”.</source>
        <translation>Продукта «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=TEXT.</source>
        <translation>«%1» не соответствует виду ШАГ=ТЕКСТ.</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=STATE; a state is active, standby, starting, services-off, detached, error, unreachable or unknown.</source>
        <translation>«%1» не соответствует виду ШАГ=СОСТОЯНИЕ; состояния: active, standby, starting, services-off, detached, error, unreachable, unknown.</translation>
    </message>
</context>
<context>
    <name>twinline::RunWizard</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Возобновить</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Приостановить</translation>
    </message>
    <message>
        <source>This run is not ended. Finish it or back out; closing the window is not enough.</source>
        <translation>Операция не окончена. Завершите её или отмените переключение: закрыть окно недостаточно.</translation>
    </message>
    <message>
        <source>%1 reports “%2”</source>
        <translation>Узел %1 сообщает «%2»</translation>
    </message>
    <message>
        <source>%1 no longer reports “%2”</source>
        <translation>Узел %1 больше не сообщает «%2»</translation>
    </message>
    <message>
        <source>%1 answers from %2</source>
        <translation>Адрес %1 отвечает с узла %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>Адрес %1 отвечает</translation>
    </message>
    <message>
        <source>The database on %1 takes writes</source>
        <translation>База данных на узле %1 принимает запись</translation>
    </message>
    <message>
        <source>The database on %1 is a read-only copy</source>
        <translation>База данных на узле %1 — реплика только для чтения</translation>
    </message>
    <message>
        <source>The database on %1 streams from the other node</source>
        <translation>База данных на узле %1 получает поток с другого узла</translation>
    </message>
    <message>
        <source>Sync lag is known and below its limit</source>
        <translation>Отставание синхронизации известно и ниже предела</translation>
    </message>
    <message>
        <source>The pair is redundant again</source>
        <translation>Резерв пары снова готов</translation>
    </message>
    <message>
        <source>The other node cannot be active while %1 is promoted</source>
        <translation>Другой узел не может быть активен, пока узел %1 принимает роль</translation>
    </message>
    <message>
        <source>Attested in writing</source>
        <translation>Заверено письменно</translation>
    </message>
    <message>
        <source>Confirm that no other desk acts on this pair.</source>
        <translation>Подтвердите, что с других рабочих мест парой не управляют.</translation>
    </message>
    <message>
        <source>Another desk acts on this pair: %1.</source>
        <translation>Этой парой управляют с другого рабочего места: %1.</translation>
    </message>
    <message>
        <source>Paused. Nothing is done until you continue.</source>
        <translation>Приостановлено. До возобновления ничего не выполняется.</translation>
    </message>
    <message>
        <source>The journal could not be written to disk. Nothing is done without it.</source>
        <translation>Не удалось записать журнал операции на диск. Без него ничего не выполняется.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Back out: %1 becomes %2 again</source>
        <translation>Отменить переключение: %1 снова %2</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Отменить переключение</translation>
    </message>
    <message>
        <source>Past the point of no return: only forward</source>
        <translation>Точка невозврата пройдена: только вперёд</translation>
    </message>
    <message>
        <source>Can be undone until step %1 starts</source>
        <translation>Отмена возможна, пока не начат шаг %1</translation>
    </message>
    <message>
        <source>Can be undone at every step</source>
        <translation>Отмена возможна на любом шаге</translation>
    </message>
    <message>
        <source>service interrupted for %1</source>
        <translation>перерыв в обслуживании %1</translation>
    </message>
    <message>
        <source>service interrupted for %1 so far</source>
        <translation>перерыв в обслуживании пока %1</translation>
    </message>
    <message>
        <source>you confirmed that no other desk acts</source>
        <translation>подтверждено: с других рабочих мест не управляют</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>операция %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далее: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Done. Every step was seen; %1 is where it should be.</source>
        <translation>Выполнена. Каждый шаг подтверждён; узел %1 в нужном состоянии.</translation>
    </message>
    <message>
        <source>Not started. Nothing was done.</source>
        <translation>Не начата. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Backed out. The pair is as it was before.</source>
        <translation>Отменена. Пара в прежнем состоянии.</translation>
    </message>
    <message>
        <source>Incomplete. Some steps were done, not all; look at the pair before anything else.</source>
        <translation>Не завершена. Выполнены не все шаги; прежде всего проверьте состояние пары.</translation>
    </message>
    <message>
        <source>The result is unknown, not failed. The run can be resumed or backed out.</source>
        <translation>Это не сбой: результат неизвестен. Операцию можно возобновить или отменить.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Вернуть назад: %1</translation>
    </message>
    <message>
        <source>A check blocks the start. Clear its cause, or give a written reason where that is allowed.</source>
        <translation>Проверка не позволяет начать. Устраните причину или, где это разрешено, укажите причину обхода письменно.</translation>
    </message>
    <message>
        <source>The next step opens when everything below has been seen.</source>
        <translation>Следующий шаг откроется, когда подтвердится всё перечисленное ниже.</translation>
    </message>
    <message>
        <source>%1 no longer answers from %2</source>
        <translation>Адрес %1 больше не отвечает с узла %2</translation>
    </message>
    <message>
        <source>The domain name leads to %1</source>
        <translation>Доменное имя ведёт на %1</translation>
    </message>
    <message>
        <source>“%2” has been read on the page of %1</source>
        <translation>На странице узла %1 прочитано «%2»</translation>
    </message>
    <message>
        <source>Check that the run may begin</source>
        <translation>Проверить, что операцию можно начать</translation>
    </message>
    <message>
        <source>Check that %1 can take over</source>
        <translation>Проверить готовность узла %1 принять роль</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>%1 is no longer “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1 больше не «%2»</translation>
    </message>
    <message>
        <source>All nodes answer, asked after the command has ended</source>
        <translation>Все узлы отвечают на запрос после завершения команды</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <comment>node, probe</comment>
        <translation>%1 отвечает: %2</translation>
    </message>
    <message>
        <source>%1 is there, and nothing listens: %2</source>
        <comment>node, probe</comment>
        <translation>%1 на месте, но ничего не слушает: %2</translation>
    </message>
    <message>
        <source>The automation of %1 is paused</source>
        <translation>Автоматика узла %1 приостановлена</translation>
    </message>
    <message>
        <source>The automation of %1 is not paused</source>
        <translation>Автоматика узла %1 не приостановлена</translation>
    </message>
    <message>
        <source>The database on %1 is stopped, and ended cleanly</source>
        <translation>База данных на узле %1 остановлена штатно</translation>
    </message>
    <message>
        <source>The database on %1 has all that the other one wrote</source>
        <translation>База данных на узле %1 содержит всё, что записала другая</translation>
    </message>
    <message>
        <source>Every replication slot on %1 is in use</source>
        <translation>Все слоты репликации на узле %1 используются</translation>
    </message>
    <message>
        <source>The calls on %1 have been waited for</source>
        <translation>Завершения вызовов на узле %1 дождались</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: from here this run only goes forward.</source>
        <translation>«%1» отменить нельзя: отсюда только вперёд.</translation>
    </message>
    <message>
        <source>The cloud says that %1 belongs to %2</source>
        <translation>По данным облака %1 привязан к узлу %2</translation>
    </message>
    <message>
        <source>The cloud accepted the command. Accepted is not done: the console waits until the cloud itself and the address both show it.</source>
        <translation>Облако приняло команду. Принято — ещё не выполнено: консоль ждёт, пока это покажут и само облако, и адрес.</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>Не удалось записать право управления этой парой: %1.</translation>
    </message>
</context>
<context>
    <name>twinline::RunWords</name>
    <message>
        <source>This product has no procedure for that.</source>
        <translation>Для этого продукта такой процедуры нет.</translation>
    </message>
    <message>
        <source>The pair has no node called “%1”.</source>
        <translation>В паре нет узла «%1».</translation>
    </message>
    <message>
        <source>No node is known to be Active, so there is nothing to switch from.</source>
        <translation>Активного узла не видно: переключать не с чего.</translation>
    </message>
    <message>
        <source>There is no other node to switch to.</source>
        <translation>Нет другого узла, на который можно переключить.</translation>
    </message>
    <message>
        <source>%1 is Active already.</source>
        <translation>Узел %1 уже активен.</translation>
    </message>
    <message>
        <source>No two nodes are Active: there is nothing to repair.</source>
        <translation>Двух активных узлов нет: устранять нечего.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(limit %1)</source>
        <translation>(предел %1)</translation>
    </message>
    <message>
        <source>The lease of this pair cannot be had.</source>
        <translation>Не удалось получить право управления этой парой.</translation>
    </message>
    <message>
        <source>%1 on %2 acts on this pair now (run %3).</source>
        <translation>Этой парой сейчас управляет %1 с рабочего места %2 (операция %3).</translation>
    </message>
    <message>
        <source>The service interruption was not measured.</source>
        <translation>Перерыв в обслуживании не измерялся.</translation>
    </message>
    <message>
        <source>The service address did not answer for at least %1.</source>
        <translation>Сервисный IP-адрес не отвечал не менее %1.</translation>
    </message>
    <message>
        <source>The service address did not answer for %1 ± %2.</source>
        <translation>Сервисный IP-адрес не отвечал %1 ± %2.</translation>
    </message>
    <message>
        <source>The cloud accepted the command (%1). Accepted is not done: waiting until it shows.</source>
        <translation>Облако приняло команду (%1). Принято — ещё не выполнено: ожидается подтверждение.</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>Не удалось записать право управления этой парой: %1.</translation>
    </message>
</context>
<context>
    <name>twinline::RunsCommand</name>
    <message>
        <source>There is no run called “%1”.</source>
        <translation>Операции «%1» нет.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged; nothing in it was changed.</source>
        <translation>Журнал операции %1 повреждён; в нём ничего не изменено.</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a run that has not ended</comment>
        <translation>не окончена</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Отчёт: %1</translation>
    </message>
    <message>
        <source>This run has ended: there is nothing to go on with.</source>
        <translation>Эта операция окончена: продолжать нечего.</translation>
    </message>
    <message>
        <source>Usage: twinlinectl runs list | show ID | resume ID | back-out ID</source>
        <translation>Использование: twinlinectl runs list | show ID | resume ID | back-out ID</translation>
    </message>
</context>
<context>
    <name>twinline::RunsDialog</name>
    <message>
        <source>No run has been made from this desk yet.</source>
        <translation>С этого рабочего места операций ещё не было.</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>&amp;Открыть отчёт</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Возобновить…</translation>
    </message>
    <message>
        <source>&amp;Back out…</source>
        <translation>О&amp;тменить переключение…</translation>
    </message>
    <message>
        <source>Runs and reports</source>
        <translation>Операции и отчёты</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Откуда → куда</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Service interrupted</source>
        <translation>Перерыв в обслуживании</translation>
    </message>
    <message>
        <source>A run was broken off. Resume it or back it out; until then the pair may be half switched.</source>
        <translation>Операция прервана. Возобновите её или отмените переключение; до этого пара может быть переключена наполовину.</translation>
    </message>
</context>
<context>
    <name>twinline::SayPanel</name>
    <message>
        <source>The vendor&apos;s page shows for %1:</source>
        <translation>Страница производителя показывает для %1:</translation>
    </message>
    <message>
        <source>If this desk cannot see it</source>
        <translation>Если отсюда этого не видно</translation>
    </message>
    <message>
        <source>Enter reading</source>
        <translation>Внести показание</translation>
    </message>
    <message>
        <source>A reading counts for 60 seconds, unless other evidence contradicts it.</source>
        <translation>Показание действует 60 секунд, если другие данные ему не противоречат.</translation>
    </message>
    <message>
        <source>State on the vendor&apos;s page</source>
        <translation>Состояние на странице производителя</translation>
    </message>
    <message>
        <source>Your sentence; it goes into the report</source>
        <translation>Ваша фраза; она войдёт в отчёт</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Заверение</translation>
    </message>
    <message>
        <source>Attest</source>
        <translation>Заверить</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>Что произошло вместо этого</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Goes back to before this step; it can then be tried again or backed out.</source>
        <translation>Возврат к началу шага; его можно повторить или отменить переключение.</translation>
    </message>
</context>
<context>
    <name>twinline::SecretCommand</name>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Связка ключей не отвечает.</translation>
    </message>
    <message>
        <source>training lab: no password needed</source>
        <translation>учебный стенд: пароль не нужен</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>сохранён</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>не сохранён</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>неизвестно: связка ключей не отвечает</translation>
    </message>
    <message>
        <source>unknown: no keychain answers (%1)</source>
        <translation>неизвестно: связка ключей не отвечает (%1)</translation>
    </message>
    <message>
        <source>This pair needs no password.</source>
        <translation>Этой паре пароль не нужен.</translation>
    </message>
    <message>
        <source>No endpoint “%1” of this pair needs a password.</source>
        <translation>В этой паре нет точки подключения «%1», которой нужен пароль.</translation>
    </message>
    <message>
        <source>A training lab needs no password.</source>
        <translation>Учебному стенду пароль не нужен.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Пароль: </translation>
    </message>
    <message>
        <source>No password was given; nothing is changed.</source>
        <translation>Пароль не введён; ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>twinline::SeeingCommands</name>
    <message>
        <source>Nothing is configured: there is no %1.</source>
        <translation>Ничего не настроено: нет файла %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pair(s), no mistakes.</source>
        <translation>
            <numerusform>%1: %n пара, ошибок нет.</numerusform>
            <numerusform>%1: %n пары, ошибок нет.</numerusform>
            <numerusform>%1: %n пар, ошибок нет.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>Ничего не настроено: в файле %1 нет пар.</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>В файле %2 нет пары «%1».</translation>
    </message>
    <message>
        <source>%1: warning: the vendor advises “%2”; entered: %3, expected: %4</source>
        <comment>pair, advice, figures</comment>
        <translation>%1: предупреждение: производитель советует «%2»; введено: %3, ожидается: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of the vendor&apos;s questions is not answered in [pair.settings]</source>
        <comment>pair; several questions</comment>
        <translation>
            <numerusform>%1: в [pair.settings] нет ответа на %n вопрос производителя</numerusform>
            <numerusform>%1: в [pair.settings] нет ответа на %n вопроса производителя</numerusform>
            <numerusform>%1: в [pair.settings] нет ответа на %n вопросов производителя</numerusform>
        </translation>
    </message>
    <message>
        <source>(your own: %1)</source>
        <translation>(собственный: %1)</translation>
    </message>
    <message>
        <source>The run %1 of this pair is under way, or broken off: see “twinlinectl runs show %1”.</source>
        <translation>Операция %1 с этой парой выполняется или прервана: см. «twinlinectl runs show %1».</translation>
    </message>
</context>
<context>
    <name>twinline::SetupDialog</name>
    <message>
        <source>Set-up list of %1</source>
        <comment>name of a pair</comment>
        <translation>Список настройки пары %1</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Копировать как текст</translation>
    </message>
    <message>
        <source>Once, in this order. A tick is your own note; the console judges nothing by it.</source>
        <translation>Один раз, в этом порядке. Отметка — личная пометка: консоль ничего по ней не оценивает.</translation>
    </message>
    <message>
        <source>The ticks could not be written to this desk&apos;s folder. They are lost when this window closes.</source>
        <translation>Не удалось записать отметки в папку этого рабочего места. Они пропадут, когда это окно закроется.</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2</source>
        <translation>Отмечено: %1 из %2</translation>
    </message>
</context>
<context>
    <name>twinline::SetupRow</name>
    <message>
        <source>Number of the fact in the vendor&apos;s document</source>
        <translation>Номер пункта в документе производителя</translation>
    </message>
</context>
<context>
    <name>twinline::StatusLine</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n пара</numerusform>
            <numerusform>%n пары</numerusform>
            <numerusform>%n пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>pairs whose state is not known</comment>
        <translation>
            <numerusform>%n неизвестная</numerusform>
            <numerusform>%n неизвестные</numerusform>
            <numerusform>%n неизвестных</numerusform>
        </translation>
    </message>
    <message>
        <source>Rights: view and switch</source>
        <translation>Права: просмотр и переключение</translation>
    </message>
    <message>
        <source>History: in memory</source>
        <translation>История: в памяти</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>History: on this desk&apos;s disk</source>
        <translation>История: на этом рабочем месте</translation>
    </message>
</context>
<context>
    <name>twinline::StepList</name>
    <message>
        <source>confirmed in %1</source>
        <translation>подтверждено за %1</translation>
    </message>
    <message>
        <source>the console looks</source>
        <translation>проверяет консоль</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) passed</source>
        <translation>
            <numerusform>Пройдено: %1 из %n проверки</numerusform>
            <numerusform>Пройдено: %1 из %n проверок</numerusform>
            <numerusform>Пройдено: %1 из %n проверок</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
</context>
<context>
    <name>twinline::StepPage</name>
    <message>
        <source>No answer within %1. The result is unknown, not failed; the console keeps watching.</source>
        <translation>Нет ответа в течение %1. Это не сбой: результат неизвестен, наблюдение продолжается.</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ожидание %1</translation>
    </message>
    <message>
        <source>What the console sees</source>
        <translation>Что видит консоль</translation>
    </message>
</context>
<context>
    <name>twinline::VendorLogs</name>
    <message>
        <source>Open fault-tolerant log</source>
        <translation>Открыть лог отказоустойчивости</translation>
    </message>
    <message>
        <source>Fault-tolerant logs</source>
        <translation>Логи отказоустойчивости</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Could not read %1: it is too large for a log.</source>
        <translation>Не удалось прочитать %1: для лога он слишком велик.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Не удалось прочитать %1: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: it has no entry of a fault-tolerant log.</source>
        <translation>Не удалось прочитать %1: в нём нет записей лога отказоустойчивости.</translation>
    </message>
    <message>
        <source>Which server&apos;s log is %1?</source>
        <translation>Какому серверу принадлежит лог %1?</translation>
    </message>
    <message>
        <source>The log itself does not say.</source>
        <translation>Сам лог этого не указывает.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: the page has no entry of a fault-tolerant log.</source>
        <translation>Не удалось прочитать лог узла %1: на странице нет записей лога отказоустойчивости.</translation>
    </message>
</context>
<context>
    <name>twinline::VerdictBanner</name>
    <message>
        <source>Switch over…</source>
        <translation>Переключить…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Переключить обратно…</translation>
    </message>
    <message>
        <source>Check takeover…</source>
        <translation>Проверить перехват роли…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Устранить…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>verdict, date</comment>
        <translation>%1 с %2</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <comment>age of the evidence</comment>
        <translation>данные: %1</translation>
    </message>
</context>
<context>
    <name>twinline::WaitPage</name>
    <message>
        <source>Open configuration…</source>
        <translation>Открыть конфигурацию…</translation>
    </message>
    <message>
        <source>No pair is configured.</source>
        <translation>Ни одна пара не настроена.</translation>
    </message>
    <message>
        <source>The training lab is starting.</source>
        <translation>Учебный стенд запускается.</translation>
    </message>
    <message>
        <source>Open a pairs.toml, or start the program with --lab for a pair to train on.</source>
        <translation>Откройте файл pairs.toml или запустите программу с --lab, чтобы тренироваться на учебной паре.</translation>
    </message>
</context>
<context>
    <name>twinline::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation>&amp;Пара</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Open configuration…</source>
        <translation>&amp;Открыть конфигурацию…</translation>
    </message>
    <message>
        <source>&amp;Reload configuration</source>
        <translation>&amp;Перечитать конфигурацию</translation>
    </message>
    <message>
        <source>Runs and re&amp;ports</source>
        <translation>Операции и о&amp;тчёты</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;About Twinline</source>
        <translation>&amp;О программе Twinline</translation>
    </message>
    <message>
        <source>&amp;Switch over…</source>
        <translation>&amp;Переключить…</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>Переключить &amp;обратно…</translation>
    </message>
    <message>
        <source>Check &amp;takeover…</source>
        <translation>Проверить перехват &amp;роли…</translation>
    </message>
    <message>
        <source>Resolve split &amp;brain…</source>
        <translation>&amp;Устранить split-brain…</translation>
    </message>
    <message>
        <source>&amp;Copy status</source>
        <translation>&amp;Копировать состояние</translation>
    </message>
    <message>
        <source>&amp;Find a pair</source>
        <translation>&amp;Найти пару</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Как в системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Размер текста</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Follow live</source>
        <translation>&amp;В реальном времени</translation>
    </message>
    <message>
        <source>Zoom charts &amp;in</source>
        <translation>&amp;Увеличить графики</translation>
    </message>
    <message>
        <source>Zoom charts &amp;out</source>
        <translation>У&amp;меньшить графики</translation>
    </message>
    <message>
        <source>Charts &amp;earlier</source>
        <translation>Графики: р&amp;аньше</translation>
    </message>
    <message>
        <source>Charts late&amp;r</source>
        <translation>Графики: п&amp;озже</translation>
    </message>
    <message>
        <source>Charts: olde&amp;st</source>
        <translation>Графики: к &amp;началу</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Открыть страницу узла %1</translation>
    </message>
    <message>
        <source>Open the vendor&apos;s page</source>
        <translation>Открыть страницу производителя</translation>
    </message>
    <message>
        <source>This product has no procedure for it.</source>
        <translation>Для этого продукта такой процедуры нет.</translation>
    </message>
    <message>
        <source>Not allowed: both nodes are Active. Resolve the split brain first.</source>
        <translation>Нельзя: активны оба узла. Сначала устраните split-brain.</translation>
    </message>
    <message>
        <source>&amp;Detach a node…</source>
        <translation>Выве&amp;сти узел из работы…</translation>
    </message>
    <message>
        <source>Re&amp;join a node…</source>
        <translation>&amp;Ввести узел в работу…</translation>
    </message>
    <message>
        <source>Pass&amp;words…</source>
        <translation>Паро&amp;ли…</translation>
    </message>
    <message>
        <source>Set-&amp;up list…</source>
        <translation>Сп&amp;исок настройки…</translation>
    </message>
    <message>
        <source>&amp;Parameter advice</source>
        <translation>Сов&amp;еты по параметрам</translation>
    </message>
    <message>
        <source>Open fault-tolerant &amp;log…</source>
        <translation>Открыть ло&amp;г отказоустойчивости…</translation>
    </message>
    <message>
        <source>Fetc&amp;h logs</source>
        <translation>Полу&amp;чить логи</translation>
    </message>
    <message>
        <source>This product has no set-up list.</source>
        <translation>У этого продукта нет списка настройки.</translation>
    </message>
    <message>
        <source>No node of this pair has the address of its log (“log”) in pairs.toml.</source>
        <translation>Ни у одного узла этой пары в pairs.toml нет адреса лога («log»).</translation>
    </message>
    <message>
        <source>&amp;Practice: the five lessons</source>
        <translation>&amp;Практика: пять уроков</translation>
    </message>
    <message>
        <source>The lessons are held in the training lab: start “twinline --lab”.</source>
        <translation>Уроки проходят на учебном стенде: запустите «twinline --lab».</translation>
    </message>
</context>
<context>
    <name>twinline::text::Tr</name>
    <message>
        <source>Both nodes answer, and the evidence is fresh</source>
        <translation>Оба узла отвечают, данные свежие</translation>
    </message>
    <message>
        <source>Each address answers as its own node</source>
        <translation>Каждый адрес отвечает от своего узла</translation>
    </message>
    <message>
        <source>The node to switch from is Active</source>
        <translation>Исходный узел активен</translation>
    </message>
    <message>
        <source>The node to switch to is Standby</source>
        <translation>Целевой узел в резерве</translation>
    </message>
    <message>
        <source>Exactly one database takes writes</source>
        <translation>Запись принимает ровно одна база данных</translation>
    </message>
    <message>
        <source>The databases replicate by streaming</source>
        <translation>База реплицируется потоковой передачей</translation>
    </message>
    <message>
        <source>Both databases are on the same timeline</source>
        <translation>Обе базы на одной линии времени</translation>
    </message>
    <message>
        <source>Sync lag in bytes is below the limit</source>
        <translation>Отставание синхронизации в байтах ниже предела</translation>
    </message>
    <message>
        <source>Sync lag in seconds is below the limit</source>
        <translation>Отставание синхронизации в секундах ниже предела</translation>
    </message>
    <message>
        <source>Replay is not paused</source>
        <translation>Воспроизведение WAL не приостановлено</translation>
    </message>
    <message>
        <source>The database shows its replication figures to this user</source>
        <translation>База показывает этому пользователю данные репликации</translation>
    </message>
    <message>
        <source>No base backup is running</source>
        <translation>Базовое резервное копирование не выполняется</translation>
    </message>
    <message>
        <source>WAL files waiting for the archive are below the limit</source>
        <translation>Файлов WAL, ждущих архивации, меньше предела</translation>
    </message>
    <message>
        <source>WAL archiving does not fail</source>
        <translation>Архивация WAL идёт без сбоев</translation>
    </message>
    <message>
        <source>No WAL sender is stalled</source>
        <translation>Зависших WAL sender нет</translation>
    </message>
    <message>
        <source>No old or prepared transactions</source>
        <translation>Старых и подготовленных транзакций нет</translation>
    </message>
    <message>
        <source>The target has free WAL senders</source>
        <translation>На целевом узле есть свободные WAL sender</translation>
    </message>
    <message>
        <source>No replication slot is inactive or lost</source>
        <translation>Неработающих и потерянных слотов репликации нет</translation>
    </message>
    <message>
        <source>The old node can stream from the new one afterwards</source>
        <translation>Прежний узел затем сможет реплицироваться с нового</translation>
    </message>
    <message>
        <source>The database parameters of the target are not lower</source>
        <translation>Параметры базы целевого узла не ниже</translation>
    </message>
    <message>
        <source>Both databases have the same major version</source>
        <translation>Основная версия обеих баз одинакова</translation>
    </message>
    <message>
        <source>No other run acts on this pair</source>
        <translation>Другая операция с этой парой не идёт</translation>
    </message>
    <message>
        <source>No setting of the product would undo the switch</source>
        <translation>Ни одна настройка продукта не отменит переключение</translation>
    </message>
    <message>
        <source>The service address answers from the Active node</source>
        <translation>Сервисный IP-адрес отвечает с активного узла</translation>
    </message>
    <message>
        <source>No heartbeats are being missed</source>
        <translation>Контрольные сигналы не пропускаются</translation>
    </message>
    <message>
        <source>blocking</source>
        <comment>level of a check</comment>
        <translation>блокирующая</translation>
    </message>
    <message>
        <source>forcible</source>
        <comment>level of a check</comment>
        <translation>допускает обход</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of a check</comment>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>outcome of a check</comment>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>outcome of a check</comment>
        <translation>пройдена</translation>
    </message>
    <message>
        <source>not passed</source>
        <comment>outcome of a check</comment>
        <translation>не пройдена</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Оценка: %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <comment>node</comment>
        <translation>Узел %1 не отвечает</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>Узел %1: пропущено %2 из %n контрольного сигнала</numerusform>
            <numerusform>Узел %1: пропущено %2 из %n контрольных сигналов</numerusform>
            <numerusform>Узел %1: пропущено %2 из %n контрольных сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers again after %2</source>
        <comment>node</comment>
        <translation>Узел %1 снова отвечает, перерыв %2</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <comment>node</comment>
        <translation>Узел %1 снова отвечает</translation>
    </message>
    <message>
        <source>The database on %1 no longer replicates</source>
        <translation>База данных на узле %1 больше не реплицируется</translation>
    </message>
    <message>
        <source>Replay paused on %1</source>
        <translation>Воспроизведение WAL на узле %1 приостановлено</translation>
    </message>
    <message>
        <source>Replay resumed on %1</source>
        <translation>Воспроизведение WAL на узле %1 возобновлено</translation>
    </message>
    <message>
        <source>The database on %1 replicates again after %2</source>
        <translation>База данных на узле %1 снова реплицируется, перерыв %2</translation>
    </message>
    <message>
        <source>The database on %1 replicates again</source>
        <translation>База данных на узле %1 снова реплицируется</translation>
    </message>
    <message>
        <source>Sync lag back below the limit after %1</source>
        <translation>Отставание синхронизации снова ниже предела, превышение длилось %1</translation>
    </message>
    <message>
        <source>Sync lag back below the limit</source>
        <translation>Отставание синхронизации снова ниже предела</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit of %2</source>
        <translation>Отставание синхронизации %1, выше предела %2</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit</source>
        <translation>Отставание синхронизации %1, выше предела</translation>
    </message>
    <message>
        <source>%1, %2: bad answer</source>
        <comment>node, probe</comment>
        <translation>%1, %2: негодный ответ</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>node, probe, its answer</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nobody answers at the service address %1</source>
        <translation>По сервисному IP-адресу %1 никто не отвечает</translation>
    </message>
    <message>
        <source>The service address %1 answers from %2</source>
        <translation>Сервисный IP-адрес %1 отвечает с узла %2</translation>
    </message>
    <message>
        <source>Run started: %1</source>
        <translation>Операция начата: %1</translation>
    </message>
    <message>
        <source>Step seen: %1</source>
        <translation>Шаг подтверждён: %1</translation>
    </message>
    <message>
        <source>Run ended: %1. Service interrupted: %2.</source>
        <translation>Операция окончена: %1. Перерыв в обслуживании: %2.</translation>
    </message>
    <message>
        <source>Run ended: %1</source>
        <translation>Операция окончена: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>узел %1</translation>
    </message>
    <message>
        <source>answers as %1</source>
        <translation>отвечает как %1</translation>
    </message>
    <message>
        <source>primary, timeline %1</source>
        <comment>database</comment>
        <translation>ведущая БД, линия времени %1</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>database</comment>
        <translation>ведущая БД</translation>
    </message>
    <message>
        <source>standby, replay paused</source>
        <comment>database</comment>
        <translation>реплика, воспроизведение WAL приостановлено</translation>
    </message>
    <message>
        <source>standby, no permission for more</source>
        <comment>database</comment>
        <translation>реплика, на подробности нет прав</translation>
    </message>
    <message>
        <source>standby, not streaming</source>
        <comment>database</comment>
        <translation>реплика, потоковой передачи нет</translation>
    </message>
    <message>
        <source>standby, streaming, timeline %1</source>
        <comment>database</comment>
        <translation>реплика, потоковая передача, линия времени %1</translation>
    </message>
    <message>
        <source>standby, streaming</source>
        <comment>database</comment>
        <translation>реплика, потоковая передача</translation>
    </message>
    <message>
        <source>port open</source>
        <translation>порт открыт</translation>
    </message>
    <message>
        <source>idle, as a standby is</source>
        <translation>молчит, как и положено в резерве</translation>
    </message>
    <message>
        <source>another node answered: %1</source>
        <translation>ответил другой узел: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, then the node&apos;s own words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Split brain: the service address %1 answers from both nodes.</source>
        <translation>Split-brain: сервисный IP-адрес %1 отвечает с обоих узлов.</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes.</source>
        <translation>Split-brain: обе базы данных принимают запись.</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes (timelines %1).</source>
        <translation>Split-brain: обе базы данных принимают запись (линии времени %1).</translation>
    </message>
    <message>
        <source>Split brain: both nodes have been Active since %1.</source>
        <translation>Split-brain: с %1 активны оба узла.</translation>
    </message>
    <message>
        <source>Split brain: both nodes are Active.</source>
        <translation>Split-brain: активны оба узла.</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers from %3: calls go to a node that does not serve.</source>
        <translation>Узел %1 активен, но сервисный IP-адрес %2 отвечает с узла %3: вызовы идут на узел, который их не обслуживает.</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers as “%3”, which is neither node.</source>
        <translation>Узел %1 активен, но сервисный IP-адрес %2 отвечает как «%3»: это ни один из узлов пары.</translation>
    </message>
    <message>
        <source>%1 is Active, but nobody answers at the service address %2: no phone can reach it.</source>
        <translation>Узел %1 активен, но по сервисному IP-адресу %2 никто не отвечает: телефоны не могут к нему подключиться.</translation>
    </message>
    <message>
        <source>No node is serving. %1 should have taken over by now.</source>
        <translation>Вызовы не обслуживает ни один узел. Узел %1 уже должен был принять роль.</translation>
    </message>
    <message>
        <source>No node is serving. %1 should take over in %2.</source>
        <translation>Вызовы не обслуживает ни один узел. Узел %1 должен принять роль через %2.</translation>
    </message>
    <message>
        <source>No node is serving. It is not known when %1 will take over.</source>
        <translation>Вызовы не обслуживает ни один узел. Когда узел %1 примет роль, неизвестно.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should have taken over by now.</source>
        <translation>С %1 вызовы не обслуживает ни один узел. Узел %2 уже должен был принять роль.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should take over in %3.</source>
        <translation>С %1 вызовы не обслуживает ни один узел. Узел %2 должен принять роль через %3.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. It is not known when %2 will take over.</source>
        <translation>С %1 вызовы не обслуживает ни один узел. Когда узел %2 примет роль, неизвестно.</translation>
    </message>
    <message>
        <source>No node is serving, and %1 does not fail over by itself: switch it by hand.</source>
        <translation>Вызовы не обслуживает ни один узел, а %1 не переключается автоматически: переключение выполняют вручную.</translation>
    </message>
    <message>
        <source>No node has been serving since %1.</source>
        <translation>С %1 вызовы не обслуживает ни один узел.</translation>
    </message>
    <message>
        <source>No node is serving.</source>
        <translation>Вызовы не обслуживает ни один узел.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is in the state Error.</source>
        <translation>Узел %1 активен, но принять роль некому: узел %2 в состоянии «Ошибка».</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 does not answer.</source>
        <translation>Узел %1 активен, но принять роль некому: узел %2 не отвечает.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: the services of %2 are off.</source>
        <translation>Узел %1 активен, но принять роль некому: службы узла %2 остановлены.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is detached.</source>
        <translation>Узел %1 активен, но принять роль некому: узел %2 выведен из работы.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over yet: %2 is starting.</source>
        <translation>Узел %1 активен, но принять роль пока некому: узел %2 запускается.</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not known whether anything can take over: the state of %2 is unknown.</source>
        <translation>Узел %1 активен, но неизвестно, есть ли кому принять роль: состояние узла %2 неизвестно.</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known: at least %2.</source>
        <translation>Отставание базы данных на узле %1 неизвестно: не менее %2.</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known.</source>
        <translation>Отставание базы данных на узле %1 неизвестно.</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old (limit %3).</source>
        <translation>Копии на узле %1 уже %2 (предел %3).</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old.</source>
        <translation>Копии на узле %1 уже %2.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind.</source>
        <translation>База данных на узле %1 отстаёт на %2.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind: switchover refused above %3.</source>
        <translation>База данных на узле %1 отстаёт на %2: свыше %3 переключение отклоняется.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind (limit %3).</source>
        <translation>База данных на узле %1 отстаёт на %2 (предел %3).</translation>
    </message>
    <message>
        <source>The database on %1 has not been replicating for %2.</source>
        <translation>База данных на узле %1 не реплицируется уже %2.</translation>
    </message>
    <message>
        <source>The database on %1 is not replicating.</source>
        <translation>База данных на узле %1 не реплицируется.</translation>
    </message>
    <message>
        <source>Replay is paused: the database on %1 receives changes but does not apply them.</source>
        <translation>Воспроизведение WAL приостановлено: база данных на узле %1 получает изменения, но не применяет их.</translation>
    </message>
    <message>
        <source>The databases are on different timelines: %1.</source>
        <translation>Базы данных на разных линиях времени: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 gets no answer from %2: %3 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>Узел %1 не получает ответа от узла %2: пропущено %3 из %n контрольного сигнала.</numerusform>
            <numerusform>Узел %1 не получает ответа от узла %2: пропущено %3 из %n контрольных сигналов.</numerusform>
            <numerusform>Узел %1 не получает ответа от узла %2: пропущено %3 из %n контрольных сигналов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %2 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущено %2 из %n контрольного сигнала.</numerusform>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущено %2 из %n контрольных сигналов.</numerusform>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущено %2 из %n контрольных сигналов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence of %1 is missing.</source>
        <translation>Нет данных о %1.</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none for %3.</source>
        <translation>Нет данных о %1: «%2» не даёт их уже %3.</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none.</source>
        <translation>Нет данных о %1: «%2» их не дал.</translation>
    </message>
    <message>
        <source>The evidence of %1 contradicts itself: %2.</source>
        <translation>Данные о %1 противоречат друг другу: %2.</translation>
    </message>
    <message>
        <source>At the address of %1 another node answers.</source>
        <translation>По адресу %1 отвечает другой узел.</translation>
    </message>
    <message>
        <source>The answer of %1 is no evidence: %2.</source>
        <translation>Ответ %1 не может служить основанием: %2.</translation>
    </message>
    <message>
        <source>A switch is in progress: %1.</source>
        <translation>Идёт переключение: %1.</translation>
    </message>
    <message>
        <source>A switch is in progress: %1, since %2.</source>
        <translation>Идёт переключение: %1, с %2.</translation>
    </message>
    <message>
        <source>This desk is cut off. Last evidence %1 ago; nothing is known of the nodes.</source>
        <translation>Рабочее место отрезано от сети. Последние данные: %1 назад; состояние узлов неизвестно.</translation>
    </message>
    <message>
        <source>This desk is cut off; nothing is known of the nodes.</source>
        <translation>Рабочее место отрезано от сети; состояние узлов неизвестно.</translation>
    </message>
    <message>
        <source>%1 answers in %2 (limit %3).</source>
        <translation>Узел %1 отвечает за %2 (предел %3).</translation>
    </message>
    <message>
        <source>%1 answers in %2.</source>
        <translation>Узел %1 отвечает за %2.</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict.</source>
        <translation>Данных для оценки недостаточно.</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict: %1.</source>
        <translation>Данных для оценки недостаточно: %1.</translation>
    </message>
    <message>
        <source>%1 is Active; %2 is Standby and can take over now.</source>
        <translation>Узел %1 активен; узел %2 в резерве и может сразу принять роль.</translation>
    </message>
    <message>
        <source>The nodes differ where they must not: %1.</source>
        <translation>Узлы различаются там, где не должны: %1.</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not the primary node.</source>
        <translation>Узел %1 активен, но он не первичный.</translation>
    </message>
    <message>
        <source>Nodes answering: %1 of %2. This product tells no roles.</source>
        <translation>Узлы на связи: %1 из %2. Продукт не сообщает роли.</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>being done</source>
        <comment>state of a step</comment>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>watching</source>
        <comment>state of a step</comment>
        <translation>проверяется</translation>
    </message>
    <message>
        <source>seen</source>
        <comment>state of a step</comment>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a step</comment>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a step</comment>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>state of a step</comment>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of a run</comment>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a run</comment>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <comment>result of a run</comment>
        <translation>Результат неизвестен</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>result of a run</comment>
        <translation>Не завершена</translation>
    </message>
    <message>
        <source>Backed out</source>
        <comment>result of a run</comment>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <comment>phase of a run</comment>
        <translation>Предварительные проверки</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a run</comment>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Backing out</source>
        <comment>phase of a run</comment>
        <translation>Отменяется</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>phase of a run</comment>
        <translation>Окончена</translation>
    </message>
    <message>
        <source>watched only</source>
        <comment>how a step is done</comment>
        <translation>только наблюдение</translation>
    </message>
    <message>
        <source>by HTTP request</source>
        <comment>how a step is done</comment>
        <translation>запросом HTTP</translation>
    </message>
    <message>
        <source>by SSH command</source>
        <comment>how a step is done</comment>
        <translation>командой SSH</translation>
    </message>
    <message>
        <source>by SQL command</source>
        <comment>how a step is done</comment>
        <translation>командой SQL</translation>
    </message>
    <message>
        <source>by AMI command</source>
        <comment>how a step is done</comment>
        <translation>командой AMI</translation>
    </message>
    <message>
        <source>by cloud command</source>
        <comment>how a step is done</comment>
        <translation>командой облака</translation>
    </message>
    <message>
        <source>by the training lab</source>
        <comment>how a step is done</comment>
        <translation>учебным стендом</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how a step is done</comment>
        <translation>вручную</translation>
    </message>
    <message>
        <source>by waiting</source>
        <comment>how a step is done</comment>
        <translation>ожиданием</translation>
    </message>
    <message>
        <source>Switch over %1: %2 → %3</source>
        <translation>Переключение пары %1: %2 → %3</translation>
    </message>
    <message>
        <source>Roll back %1: %2 → %3</source>
        <translation>Обратное переключение пары %1: %2 → %3</translation>
    </message>
    <message>
        <source>Takeover on %1: %2 → %3</source>
        <translation>Перехват роли в паре %1: %2 → %3</translation>
    </message>
    <message>
        <source>Detach %2 from %1</source>
        <translation>Вывод узла %2 пары %1 из работы</translation>
    </message>
    <message>
        <source>Rejoin %2 to %1</source>
        <translation>Ввод узла %2 пары %1 в работу</translation>
    </message>
    <message>
        <source>Repair the split brain of %1: %2 stays Active</source>
        <translation>Устранение split-brain в паре %1: активным остаётся узел %2</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>node state</comment>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>node state</comment>
        <translation>В резерве</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>node state</comment>
        <translation>Запускается</translation>
    </message>
    <message>
        <source>Services off</source>
        <comment>node state</comment>
        <translation>Службы остановлены</translation>
    </message>
    <message>
        <source>Detached</source>
        <comment>node state</comment>
        <translation>Выведен из работы</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>node state</comment>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <comment>node state</comment>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>rank unknown</source>
        <comment>rank of a node</comment>
        <translation>ранг неизвестен</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>rank of a node</comment>
        <translation>первичный</translation>
    </message>
    <message>
        <source>secondary</source>
        <comment>rank of a node</comment>
        <translation>вторичный</translation>
    </message>
    <message>
        <source>backup server</source>
        <comment>rank of a node</comment>
        <translation>сервер резервного копирования</translation>
    </message>
    <message>
        <source>member</source>
        <comment>rank of a node</comment>
        <translation>участник</translation>
    </message>
    <message>
        <source>role not known</source>
        <comment>where a role comes from</comment>
        <translation>роль неизвестна</translation>
    </message>
    <message>
        <source>reported</source>
        <comment>where a role comes from</comment>
        <translation>сообщил узел</translation>
    </message>
    <message>
        <source>inferred</source>
        <comment>where a role comes from</comment>
        <translation>по косвенным признакам</translation>
    </message>
    <message>
        <source>reading</source>
        <comment>where a role comes from</comment>
        <translation>показание</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>answer of a probe</comment>
        <translation>ещё не опрошено</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>answer of a probe</comment>
        <translation>ответ получен</translation>
    </message>
    <message>
        <source>connection refused</source>
        <comment>answer of a probe</comment>
        <translation>в соединении отказано</translation>
    </message>
    <message>
        <source>no route</source>
        <comment>answer of a probe</comment>
        <translation>нет маршрута</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>answer of a probe</comment>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>answer broken off</source>
        <comment>answer of a probe</comment>
        <translation>ответ оборван</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <comment>answer of a probe</comment>
        <translation>сертификат не принят</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>answer of a probe</comment>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <comment>answer of a probe</comment>
        <translation>ответ не распознан</translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>answer of a probe</comment>
        <translation>ответ слишком велик</translation>
    </message>
    <message>
        <source>another node answered</source>
        <comment>answer of a probe</comment>
        <translation>ответил другой узел</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>severity</comment>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>Критично</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>mark of a probe</comment>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>mark of a probe</comment>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>mark of a probe</comment>
        <translation>Ответ не требуется</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>mark of a probe</comment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>mark of a probe</comment>
        <translation>Неисправно</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>kind of run</comment>
        <translation>Плановое переключение</translation>
    </message>
    <message>
        <source>Rollback</source>
        <comment>kind of run</comment>
        <translation>Обратное переключение</translation>
    </message>
    <message>
        <source>Takeover</source>
        <comment>kind of run</comment>
        <translation>Перехват роли</translation>
    </message>
    <message>
        <source>Detach</source>
        <comment>kind of run</comment>
        <translation>Вывод из работы</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <comment>kind of run</comment>
        <translation>Ввод в работу</translation>
    </message>
    <message>
        <source>Split-brain repair</source>
        <comment>kind of run</comment>
        <translation>Устранение split-brain</translation>
    </message>
    <message>
        <source>It is not known when %1 will be Active.</source>
        <translation>Когда узел %1 станет активным, неизвестно.</translation>
    </message>
    <message>
        <source>%1 should have been Active by now.</source>
        <translation>Узел %1 уже должен был стать активным.</translation>
    </message>
    <message>
        <source>%1 should be Active within %2.</source>
        <translation>Узел %1 должен стать активным в течение %2.</translation>
    </message>
    <message>
        <source>%1 should be Active in %2 to %3.</source>
        <translation>Узел %1 должен стать активным в срок от %2 до %3.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in about %3, as measured before.</source>
        <translation>Если узел %1 откажет сейчас, узел %2 станет активным примерно за %3, по прежним измерениям.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 to %4.</source>
        <translation>Если узел %1 откажет сейчас, узел %2 станет активным в срок от %3 до %4.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 at the earliest; the start-up times of its services are not configured.</source>
        <translation>Если узел %1 откажет сейчас, узел %2 станет активным не раньше чем через %3; время запуска его служб не задано.</translation>
    </message>
    <message>
        <source>If %1 failed now, it is not known when %2 would be Active.</source>
        <translation>Если узел %1 откажет сейчас, неизвестно, когда узел %2 станет активным.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>verdict</comment>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Redundant</source>
        <comment>verdict</comment>
        <translation>Резерв готов</translation>
    </message>
    <message>
        <source>Reachable</source>
        <comment>verdict</comment>
        <translation>Узлы отвечают</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>verdict</comment>
        <translation>Есть неполадки</translation>
    </message>
    <message>
        <source>No standby</source>
        <comment>verdict</comment>
        <translation>Без резерва</translation>
    </message>
    <message>
        <source>No active</source>
        <comment>verdict</comment>
        <translation>Нет активного</translation>
    </message>
    <message>
        <source>Split brain</source>
        <comment>verdict</comment>
        <translation>Split-brain</translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>verdict</comment>
        <translation>Идёт переключение</translation>
    </message>
    <message>
        <source>Blind</source>
        <comment>verdict</comment>
        <translation>Нет наблюдения</translation>
    </message>
    <message>
        <source>Nothing has been seen of this pair yet.</source>
        <translation>Данных об этой паре ещё нет.</translation>
    </message>
    <message>
        <source>Redundant. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Резерв готов. %1</translation>
    </message>
    <message>
        <source>Degraded. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Есть неполадки. %1</translation>
    </message>
    <message>
        <source>No standby. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Без резерва. %1</translation>
    </message>
    <message>
        <source>The state of the pair is unknown. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Состояние пары неизвестно. %1</translation>
    </message>
    <message>
        <source>%1 does not fail over by itself: switch it by hand.</source>
        <translation>%1 не переключается автоматически: переключение выполняют вручную.</translation>
    </message>
    <message>
        <source>The run has not ended.</source>
        <translation>Операция не окончена.</translation>
    </message>
    <message>
        <source>Done. Every step was seen to take effect.</source>
        <translation>Выполнена. Результат каждого шага подтверждён.</translation>
    </message>
    <message>
        <source>Refused. A check did not allow the run to begin; nothing was done.</source>
        <translation>Отклонена. Проверка не позволила начать; ничего не сделано.</translation>
    </message>
    <message>
        <source>The result is unknown, not failed: this desk could not see how the run ended.</source>
        <translation>Это не сбой: результат неизвестен, рабочее место не видело, чем закончилась операция.</translation>
    </message>
    <message>
        <source>Incomplete. Not every step was seen to take effect.</source>
        <translation>Не завершена. Результат подтверждён не для всех шагов.</translation>
    </message>
    <message>
        <source>Backed out. The steps that had been done were taken back.</source>
        <translation>Отменена. Выполненные шаги возвращены назад.</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>service interruption</comment>
        <translation>не измерялся</translation>
    </message>
    <message>
        <source>%1 ± %2, measured from this desk at the service address</source>
        <translation>%1 ± %2, измерено с этого рабочего места по сервисному IP-адресу</translation>
    </message>
    <message>
        <source>%1, measured from this desk at the service address</source>
        <translation>%1, измерено с этого рабочего места по сервисному IP-адресу</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Service interruption</source>
        <translation>Перерыв в обслуживании</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Дежурный</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>No other desk acts</source>
        <translation>С других рабочих мест не управляют</translation>
    </message>
    <message>
        <source>confirmed by the operator</source>
        <translation>подтвердил дежурный</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>не подтверждено</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Порядок действий</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основания</translation>
    </message>
    <message>
        <source>No steps.</source>
        <translation>Шагов нет.</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <translation>Предварительные проверки</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>noun</comment>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерено</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>No checks.</source>
        <translation>Проверок нет.</translation>
    </message>
    <message>
        <source>Overrides with a reason</source>
        <translation>Обходы с указанием причины</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Обойдено</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>overrides</comment>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>Readings of the vendor&apos;s page</source>
        <translation>Показания со страницы производителя</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>readings</comment>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>Attestations of the operator</source>
        <translation>Заверения дежурного</translation>
    </message>
    <message>
        <source>Typed sentence</source>
        <translation>Введённая фраза</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>attestations</comment>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>What a switch loses</source>
        <translation>Что теряется при переключении</translation>
    </message>
    <message>
        <source>Events during the run</source>
        <translation>События во время операции</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>events</comment>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>training lab</source>
        <translation>учебный стенд</translation>
    </message>
    <message>
        <source>Report by Twinline. Times are those of this desk.</source>
        <translation>Отчёт Twinline. Время указано по часам этого рабочего места.</translation>
    </message>
    <message>
        <source>unexpected HTTP status %1</source>
        <translation>неожиданный код HTTP %1</translation>
    </message>
    <message>
        <source>The databases show no replication figures to this user, who is not in pg_monitor.</source>
        <translation>Базы данных не показывают данные репликации этому пользователю: он не входит в pg_monitor.</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is not in pg_monitor.</source>
        <translation>База данных на узле %1 не показывает данные репликации этому пользователю: он не входит в pg_monitor.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>noun</comment>
        <translation>Операция</translation>
    </message>
    <message>
        <source>unexpected HTTP status</source>
        <comment>answer of a probe</comment>
        <translation>неожиданный код HTTP</translation>
    </message>
    <message>
        <source>The copy on %1 is too old.</source>
        <translation>Копия на узле %1 слишком старая.</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind for a switchover.</source>
        <translation>База данных на узле %1 слишком отстаёт для переключения.</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind.</source>
        <translation>База данных на узле %1 слишком отстаёт.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>Узел %1: пропущен %n контрольный сигнал</numerusform>
            <numerusform>Узел %1: пропущено %n контрольных сигнала</numerusform>
            <numerusform>Узел %1: пропущено %n контрольных сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>The service address %1 answers as “%2”</source>
        <translation>Сервисный IP-адрес %1 отвечает как «%2»</translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущен %n контрольный сигнал.</numerusform>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущено %n контрольных сигнала.</numerusform>
            <numerusform>Рабочее место не получает ответа от узла %1: пропущено %n контрольных сигналов.</numerusform>
        </translation>
    </message>
    <message>
        <source>A switch is in progress.</source>
        <translation>Идёт переключение.</translation>
    </message>
    <message>
        <source>No node is seen serving. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Обслуживающего узла не видно. %1</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>Нельзя: %1</translation>
    </message>
    <message>
        <source>Not allowed: this pair has no node called “%1”.</source>
        <translation>Нельзя: в паре нет узла «%1».</translation>
    </message>
    <message>
        <source>Not allowed: no node is Active, so there is nothing to switch from.</source>
        <translation>Нельзя: активного узла нет, переключать не с чего.</translation>
    </message>
    <message>
        <source>Not allowed: there is no other node to switch to.</source>
        <translation>Нельзя: нет другого узла, на который можно переключить.</translation>
    </message>
    <message>
        <source>Not needed: %1 is Active already.</source>
        <translation>Не требуется: узел %1 уже активен.</translation>
    </message>
    <message>
        <source>Not needed: there are no two Active nodes.</source>
        <translation>Не требуется: двух активных узлов нет.</translation>
    </message>
    <message>
        <source>Not allowed: this product has no procedure for it.</source>
        <translation>Нельзя: для этого продукта такой процедуры нет.</translation>
    </message>
    <message>
        <source>What is seen is too old to act upon</source>
        <translation>Данные слишком старые, чтобы действовать</translation>
    </message>
    <message>
        <source>The right to act on this pair was lost</source>
        <translation>Право управления этой парой утрачено</translation>
    </message>
    <message>
        <source>Another desk acts on this pair</source>
        <translation>Этой парой управляют с другого рабочего места</translation>
    </message>
    <message>
        <source>The other node could still be Active</source>
        <translation>Другой узел, возможно, ещё активен</translation>
    </message>
    <message>
        <source>Both nodes are Active: only a repair may act</source>
        <translation>Активны оба узла: разрешено только устранение split-brain</translation>
    </message>
    <message>
        <source>What this step needs to begin with is not seen</source>
        <translation>Условия начала этого шага не видны</translation>
    </message>
    <message>
        <source>The run is paused</source>
        <translation>Операция приостановлена</translation>
    </message>
    <message>
        <source>Not seen within its time: unknown, not failed</source>
        <translation>Не увидено за отведённое время: не сбой, результат неизвестен</translation>
    </message>
    <message>
        <source>The operator says that it did not work</source>
        <translation>Дежурный сообщил, что не получилось</translation>
    </message>
    <message>
        <source>Only a person can do this step</source>
        <translation>Этот шаг можно выполнить только вручную</translation>
    </message>
    <message>
        <source>The point of no return has been passed</source>
        <translation>Точка невозврата пройдена</translation>
    </message>
    <message>
        <source>The run was given up</source>
        <translation>Операция прекращена</translation>
    </message>
    <message>
        <source>The journal could not be written</source>
        <translation>Не удалось записать журнал операции</translation>
    </message>
    <message>
        <source>Nobody confirmed that no other desk acts on this pair</source>
        <translation>Никто не подтвердил, что с других рабочих мест парой не управляют</translation>
    </message>
    <message>
        <source>The checks do not allow the run to begin</source>
        <translation>Проверки не позволяют начать</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trouble, details</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The command was not confirmed</source>
        <translation>Команда не подтверждена</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <comment>node, state</comment>
        <translation>Узел %1 теперь: %2</translation>
    </message>
    <message>
        <source>%1 is now %2; it last said “%3”</source>
        <comment>node, state, vendor&apos;s word</comment>
        <translation>Узел %1 теперь: %2; последнее сообщение: «%3»</translation>
    </message>
    <message>
        <source>%1 is now “%2” (%3)</source>
        <comment>node, vendor&apos;s word, state</comment>
        <translation>%1: «%2» (%3)</translation>
    </message>
    <message>
        <source>The two nodes can be told apart at the service address</source>
        <translation>По сервисному IP-адресу два узла можно различить</translation>
    </message>
    <message>
        <source>The management addresses do not move with the service address</source>
        <translation>Адреса управления не переносятся вместе с сервисным IP-адресом</translation>
    </message>
    <message>
        <source>The domain name leads to the service address</source>
        <translation>Доменное имя ведёт на сервисный IP-адрес</translation>
    </message>
    <message>
        <source>The domain name is not remembered for too long</source>
        <translation>Доменное имя запоминается не слишком надолго</translation>
    </message>
    <message>
        <source>No parked calls would be lost</source>
        <translation>Припаркованные вызовы не будут потеряны</translation>
    </message>
    <message>
        <source>Both nodes run the same version</source>
        <translation>На обоих узлах одна версия</translation>
    </message>
    <message>
        <source>The last sync is not too old</source>
        <translation>Последняя синхронизация не слишком старая</translation>
    </message>
    <message>
        <source>%1, TTL %2</source>
        <comment>addresses, time to live</comment>
        <translation>%1, TTL %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in progress</source>
        <translation>
            <numerusform>%n текущий вызов</numerusform>
            <numerusform>%n текущих вызова</numerusform>
            <numerusform>%n текущих вызовов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s)</source>
        <translation>
            <numerusform>%n припаркованный вызов</numerusform>
            <numerusform>%n припаркованных вызова</numerusform>
            <numerusform>%n припаркованных вызовов</numerusform>
        </translation>
    </message>
    <message>
        <source>last sync %1 ago</source>
        <translation>последняя синхронизация %1 назад</translation>
    </message>
    <message>
        <source>The domain name leads elsewhere: %1.</source>
        <translation>Доменное имя ведёт в другое место: %1.</translation>
    </message>
    <message>
        <source>The two nodes show the same identity: nobody can say which of them answers at the service address.</source>
        <translation>Оба узла показывают одну и ту же идентичность: нельзя сказать, какой из них отвечает по сервисному IP-адресу.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state, where it comes from</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (“%2”, %3)</source>
        <comment>state, vendor&apos;s word, where it comes from</comment>
        <translation>%1 («%2», %3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what is seen of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, but %3</source>
        <comment>node, what is seen of it, what speaks against that</comment>
        <translation>%1: %2, но %3</translation>
    </message>
    <message>
        <source>%1; not yet read on the vendor&apos;s page</source>
        <translation>%1; на странице производителя ещё не прочитано</translation>
    </message>
    <message>
        <source>%1; its database takes writes</source>
        <translation>%1; её база данных принимает запись</translation>
    </message>
    <message>
        <source>%1; it holds the service address</source>
        <translation>%1; сервисный IP-адрес на этом узле</translation>
    </message>
    <message>
        <source>%1: database takes writes</source>
        <translation>%1: БД принимает запись</translation>
    </message>
    <message>
        <source>%1: database is a read-only copy</source>
        <translation>%1: БД — реплика только для чтения</translation>
    </message>
    <message>
        <source>%1: database does not run</source>
        <translation>%1: БД не работает</translation>
    </message>
    <message>
        <source>%1: role of the database is not known</source>
        <translation>%1: роль БД неизвестна</translation>
    </message>
    <message>
        <source>%1: database does not stream</source>
        <translation>%1: БД без потоковой передачи</translation>
    </message>
    <message>
        <source>%1: database streams</source>
        <translation>%1: БД с потоковой передачей</translation>
    </message>
    <message>
        <source>%1: replication is not known</source>
        <translation>%1: состояние репликации неизвестно</translation>
    </message>
    <message>
        <source>%1: lag is not known</source>
        <translation>%1: отставание неизвестно</translation>
    </message>
    <message>
        <source>nobody answers at the service address</source>
        <translation>по сервисному IP-адресу никто не отвечает</translation>
    </message>
    <message>
        <source>no answer at the service address</source>
        <translation>нет ответа с сервисного IP-адреса</translation>
    </message>
    <message>
        <source>the service address answers</source>
        <translation>сервисный IP-адрес отвечает</translation>
    </message>
    <message>
        <source>the service address answers as %1</source>
        <translation>сервисный IP-адрес отвечает как %1</translation>
    </message>
    <message>
        <source>where the domain name leads is not known</source>
        <translation>неизвестно, куда ведёт доменное имя</translation>
    </message>
    <message>
        <source>the domain name leads to %1</source>
        <translation>доменное имя ведёт на %1</translation>
    </message>
    <message>
        <source>the other node is not active</source>
        <translation>другой узел не активен</translation>
    </message>
    <message>
        <source>attested: %1</source>
        <translation>заверено: %1</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>не заверено</translation>
    </message>
    <message>
        <source>this desk holds the right to act</source>
        <translation>право управления у этого рабочего места</translation>
    </message>
    <message>
        <source>none</source>
        <comment>figure of a check</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>running</source>
        <comment>replay</comment>
        <translation>идёт</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>replay</comment>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>failing</source>
        <comment>archiving</comment>
        <translation>с ошибками</translation>
    </message>
    <message>
        <source>well</source>
        <comment>archiving</comment>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>a base backup is running</source>
        <translation>выполняется базовая резервная копия</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <comment>node, permission</comment>
        <translation>%1: да</translation>
    </message>
    <message>
        <source>%1: no</source>
        <comment>node, permission</comment>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>prepared transactions: %1</source>
        <translation>подготовленные транзакции: %1</translation>
    </message>
    <message>
        <source>a new base backup</source>
        <translation>новая базовая копия</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>оценка: %1</translation>
    </message>
    <message>
        <source>A restart of the application ends before the nodes switch</source>
        <translation>Перезапуск приложения кончается раньше, чем узлы переключатся</translation>
    </message>
    <message>
        <source>The timeout covers what a node does before it answers</source>
        <translation>Тайм-аут покрывает то, что узел делает перед ответом</translation>
    </message>
    <message>
        <source>Two settings that belong together are equal</source>
        <translation>Две связанные настройки совпадают</translation>
    </message>
    <message>
        <source>The router knows the MAC address of the service address</source>
        <translation>Маршрутизатор знает MAC-адрес сервисного IP-адреса</translation>
    </message>
    <message>
        <source>The key agent of this desk holds a key</source>
        <translation>В агенте ключей этого рабочего места есть ключ</translation>
    </message>
    <message>
        <source>The terminal server answers</source>
        <translation>Терминальный сервер отвечает</translation>
    </message>
    <message>
        <source>All nodes answer</source>
        <translation>Все узлы отвечают</translation>
    </message>
    <message>
        <source>The inventory lists the same nodes as this pair</source>
        <translation>В файле inventory те же узлы, что и в этой паре</translation>
    </message>
    <message>
        <source>Log of the product: %1</source>
        <translation>Лог продукта: %1</translation>
    </message>
    <message>
        <source>%1&apos;s log: %2</source>
        <comment>node, the vendor&apos;s words</comment>
        <translation>Лог узла %1: %2</translation>
    </message>
    <message>
        <source>the command still runs</source>
        <translation>команда ещё выполняется</translation>
    </message>
    <message>
        <source>the command did not end well</source>
        <translation>команда завершилась неудачно</translation>
    </message>
    <message>
        <source>it holds a key</source>
        <comment>key agent</comment>
        <translation>ключ есть</translation>
    </message>
    <message>
        <source>it holds no key</source>
        <comment>key agent</comment>
        <translation>ключей нет</translation>
    </message>
    <message>
        <source>no key agent runs</source>
        <translation>агент ключей не запущен</translation>
    </message>
    <message>
        <source>%1: check failed</source>
        <comment>node, Ansible&apos;s check of it</comment>
        <translation>%1: проверка не удалась</translation>
    </message>
    <message>
        <source>A line of the server&apos;s own log. The log tells its server&apos;s local time; it is taken for this desk&apos;s time zone, %1.</source>
        <translation>Строка лога самого сервера. В логе указано местное время сервера; оно принято за время часового пояса этого рабочего места, %1.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2.</source>
        <comment>node, why</comment>
        <translation>Не удалось прочитать лог узла %1: %2.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2 (%3).</source>
        <comment>node, why, in the server&apos;s or the system&apos;s words</comment>
        <translation>Не удалось прочитать лог узла %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Service address</source>
        <comment>kind of an address</comment>
        <translation>Сервисный IP-адрес</translation>
    </message>
    <message>
        <source>standby</source>
        <comment>database</comment>
        <translation>реплика</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>узлы на связи: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>key agent</comment>
        <translation>
            <numerusform>%n ключ</numerusform>
            <numerusform>%n ключа</numerusform>
            <numerusform>%n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>no key in it: add one with ssh-add</source>
        <translation>ключей нет: добавьте ключ командой ssh-add</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) listed</source>
        <comment>inventory</comment>
        <translation>
            <numerusform>указан %n узел</numerusform>
            <numerusform>указано %n узла</numerusform>
            <numerusform>указано %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>no password is stored for %1</source>
        <translation>пароль для %1 не сохранён</translation>
    </message>
    <message>
        <source>no keychain tells a password for %1</source>
        <translation>связка ключей не выдаёт пароль для %1</translation>
    </message>
    <message>
        <source>no key agent runs: start ssh-agent, or Pageant on Windows</source>
        <translation>агент ключей не запущен: запустите ssh-agent, в Windows — Pageant</translation>
    </message>
    <message>
        <source>HTTP %1, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>HTTP %1, не обслуживает</translation>
    </message>
    <message>
        <source>refused, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>отклонено, не обслуживает</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is no superuser.</source>
        <translation>База данных на узле %1 не показывает данные репликации этому пользователю: он не суперпользователь.</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1.</source>
        <translation>Терминальный сервер не достигает узла %1.</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1: %2.</source>
        <translation>Терминальный сервер не достигает узла %1: %2.</translation>
    </message>
    <message>
        <source>%1 is there, but does not let in with the keys of this desk.</source>
        <translation>Узел %1 на месте, но не принимает ключи этого рабочего места.</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed.</source>
        <translation>Узел %1 доступен, но проверка не удалась.</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed: %2.</source>
        <translation>Узел %1 доступен, но проверка не удалась: %2.</translation>
    </message>
    <message>
        <source>No key agent runs on this desk, so no node lets in: start ssh-agent, or Pageant on Windows.</source>
        <translation>На этом рабочем месте не запущен агент ключей, поэтому ни один узел не даёт войти: запустите ssh-agent, в Windows — Pageant.</translation>
    </message>
    <message>
        <source>The key agent of this desk holds no key, so no node lets in: add one with ssh-add or in Pageant.</source>
        <translation>В агенте ключей этого рабочего места нет ключа, поэтому ни один узел не даёт войти: добавьте ключ через ssh-add или Pageant.</translation>
    </message>
    <message>
        <source>The terminal server tells nothing of the nodes: %1.</source>
        <translation>От терминального сервера нет сведений об узлах: %1.</translation>
    </message>
    <message>
        <source>The inventory lists nodes that this pair does not: %1.</source>
        <translation>В файле inventory есть узлы, которых нет в этой паре: %1.</translation>
    </message>
    <message>
        <source>The inventory does not list all nodes of this pair: %1.</source>
        <translation>В файле inventory нет некоторых узлов этой пары: %1.</translation>
    </message>
    <message>
        <source>The inventory lists other nodes than this pair. Only there: %1. Only here: %2.</source>
        <translation>Узлы в файле inventory и в этой паре различаются. Только там: %1. Только здесь: %2.</translation>
    </message>
    <message>
        <source>Quiet hours: the nightly restart explains this, so no alarm is raised.</source>
        <translation>Тихие часы: причина — ночной перезапуск, поэтому оповещения нет.</translation>
    </message>
    <message>
        <source>Quiet hours %1: the nightly restart explains this, so no alarm is raised.</source>
        <translation>Тихие часы %1: причина — ночной перезапуск, поэтому оповещения нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice; see “Parameter advice”.</source>
        <translation>
            <numerusform>%n настройка не соответствует советам производителя; см. «Советы по параметрам».</numerusform>
            <numerusform>%n настройки не соответствуют советам производителя; см. «Советы по параметрам».</numerusform>
            <numerusform>%n настроек не соответствуют советам производителя; см. «Советы по параметрам».</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch over %1</source>
        <translation>Переключение пары %1</translation>
    </message>
    <message>
        <source>reported by the node</source>
        <comment>where a role comes from</comment>
        <translation>сообщил узел</translation>
    </message>
    <message>
        <source>inferred from what this desk sees</source>
        <comment>where a role comes from</comment>
        <translation>по косвенным признакам, видимым отсюда</translation>
    </message>
    <message>
        <source>read on the vendor&apos;s page</source>
        <comment>where a role comes from</comment>
        <translation>показание со страницы производителя</translation>
    </message>
    <message>
        <source>Every command may be run on the nodes now, without a password</source>
        <translation>Все команды можно сейчас выполнить на узлах без пароля</translation>
    </message>
    <message>
        <source>The automation of the nodes can be paused</source>
        <translation>Автоматику узлов можно приостановить</translation>
    </message>
    <message>
        <source>keepalived does not take the address back by itself</source>
        <translation>keepalived не забирает адрес обратно сам</translation>
    </message>
    <message>
        <source>The control data of the old database can be read</source>
        <translation>Управляющие данные старой БД читаются</translation>
    </message>
    <message>
        <source>Where commits wait for a standby, it is the target</source>
        <translation>Если фиксации ждут реплику, это реплика целевого узла</translation>
    </message>
    <message>
        <source>The file systems have enough room</source>
        <translation>В файловых системах достаточно места</translation>
    </message>
    <message>
        <source>The clocks of the nodes agree</source>
        <translation>Часы узлов совпадают</translation>
    </message>
    <message>
        <source>Few enough calls are in progress</source>
        <translation>Вызовов в процессе достаточно мало</translation>
    </message>
    <message>
        <source>The service answers on the nodes</source>
        <translation>Служба отвечает на узлах</translation>
    </message>
    <message>
        <source>Nothing is lost that only one node has</source>
        <translation>Не теряется ничего, что есть только на одном узле</translation>
    </message>
    <message>
        <source>%1: automation is paused</source>
        <translation>%1: автоматика приостановлена</translation>
    </message>
    <message>
        <source>%1: automation runs</source>
        <translation>%1: автоматика работает</translation>
    </message>
    <message>
        <source>%1: it is not known whether the automation runs</source>
        <translation>%1: неизвестно, работает ли автоматика</translation>
    </message>
    <message>
        <source>%1: database “%2”</source>
        <comment>node, state in pg_controldata</comment>
        <translation>%1: база данных «%2»</translation>
    </message>
    <message>
        <source>%1: the control data of the database could not be read</source>
        <translation>%1: управляющие данные БД не прочитаны</translation>
    </message>
    <message>
        <source>%1: database has replayed up to %2</source>
        <translation>%1: БД воспроизвела журнал до %2</translation>
    </message>
    <message>
        <source>%1: replication slots are not known</source>
        <translation>%1: слоты репликации неизвестны</translation>
    </message>
    <message>
        <source>%1: replication slots, all in use: %2</source>
        <translation>%1: слоты репликации, все используются: %2</translation>
    </message>
    <message>
        <source>%1: replication slots: %2</source>
        <translation>%1: слоты репликации: %2</translation>
    </message>
    <message>
        <source>%1: calls in progress: %2</source>
        <translation>%1: вызовы в процессе: %2</translation>
    </message>
    <message>
        <source>no state</source>
        <comment>keepalived</comment>
        <translation>нет состояния</translation>
    </message>
    <message>
        <source>keepalived is not running</source>
        <translation>keepalived не запущен</translation>
    </message>
    <message>
        <source>automation paused</source>
        <translation>автоматика приостановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) allowed</source>
        <translation>
            <numerusform>разрешена %n команда</numerusform>
            <numerusform>разрешены %n команды</numerusform>
            <numerusform>разрешено %n команд</numerusform>
        </translation>
    </message>
    <message>
        <source>not allowed: %1</source>
        <translation>не разрешены: %1</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds %3 of log back.</source>
        <translation>Слот репликации «%1» на узле %2 никем не используется и удерживает %3 журнала.</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds log back.</source>
        <translation>Слот репликации «%1» на узле %2 никем не используется и удерживает журнал.</translation>
    </message>
    <message>
        <source>The automation of %1 is paused, and no run is under way: nothing there would help itself.</source>
        <translation>Автоматика узла %1 приостановлена, а операция не выполняется: сам узел себе не поможет.</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>calls are not waited for</comment>
        <translation>сразу</translation>
    </message>
    <message>
        <source>%1: no fresh answer of %2</source>
        <comment>node, probe</comment>
        <translation>%1: нет свежего ответа «%2»</translation>
    </message>
    <message>
        <source>Few enough files are still to be copied</source>
        <translation>Файлов, ожидающих копирования, не больше предела</translation>
    </message>
    <message>
        <source>The cluster manager is paused</source>
        <translation>Менеджер кластера приостановлен</translation>
    </message>
    <message>
        <source>The trunks of the target are registered</source>
        <translation>Транки целевого узла зарегистрированы</translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <comment>file system</comment>
        <translation>%1: свободно %2 из %3</translation>
    </message>
    <message>
        <source>clock not synchronised</source>
        <translation>часы не синхронизированы</translation>
    </message>
    <message>
        <source>clock %1 behind %2</source>
        <comment>time, source</comment>
        <translation>часы отстают на %1 от источника %2</translation>
    </message>
    <message>
        <source>clock %1 ahead of %2</source>
        <comment>time, source</comment>
        <translation>часы спешат на %1 относительно источника %2</translation>
    </message>
    <message>
        <source>file copying has stopped</source>
        <translation>копирование файлов остановлено</translation>
    </message>
    <message>
        <source>all files copied</source>
        <translation>все файлы скопированы</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still to copy</source>
        <translation>
            <numerusform>%n файл ещё не скопирован</numerusform>
            <numerusform>%n файла ещё не скопированы</numerusform>
            <numerusform>%n файлов ещё не скопировано</numerusform>
        </translation>
    </message>
    <message>
        <source>no cluster manager runs here</source>
        <translation>менеджер кластера не запущен</translation>
    </message>
    <message>
        <source>nodes online: %1 of %2</source>
        <comment>cluster</comment>
        <translation>узлы в кластере: %1 из %2</translation>
    </message>
    <message>
        <source>no quorum</source>
        <comment>cluster</comment>
        <translation>нет кворума</translation>
    </message>
    <message>
        <source>paused for maintenance</source>
        <comment>cluster</comment>
        <translation>приостановлен на время обслуживания</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>cluster resource</comment>
        <translation>%1: сбой</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>Asterisk</comment>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канала</numerusform>
            <numerusform>%n каналов</numerusform>
        </translation>
    </message>
    <message>
        <source>phones registered: %1 of %2</source>
        <translation>телефонов зарегистрировано: %1 из %2</translation>
    </message>
    <message>
        <source>trunks registered: %1 of %2</source>
        <translation>транков зарегистрировано: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) waiting in queues</source>
        <translation>
            <numerusform>в очередях ждёт %n абонент</numerusform>
            <numerusform>в очередях ждут %n абонента</numerusform>
            <numerusform>в очередях ждут %n абонентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · certificate until %2</source>
        <translation>%1 · сертификат до %2</translation>
    </message>
    <message>
        <source>answers the ping</source>
        <translation>отвечает на ping</translation>
    </message>
    <message>
        <source>ICMP is not allowed to this user on this desk</source>
        <translation>на этом рабочем месте этому пользователю ICMP не разрешён</translation>
    </message>
    <message>
        <source>The cloud says that the address belongs to the Active node</source>
        <translation>По данным облака адрес привязан к активному узлу</translation>
    </message>
    <message>
        <source>By the cloud&apos;s word the target can get the address</source>
        <translation>По данным облака целевой узел может получить адрес</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>команды нет</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>кавычка не закрыта</translation>
    </message>
    <message>
        <source>%1 is not this cloud&apos;s program</source>
        <translation>%1 — не программа этого облака</translation>
    </message>
    <message>
        <source>“%1” means something to a shell only, and none is used</source>
        <translation>«%1» имеет смысл только для оболочки, а она не используется</translation>
    </message>
    <message>
        <source>%1 would show a secret to everybody on this machine</source>
        <translation>%1 показал бы секрет всем на этой машине</translation>
    </message>
    <message>
        <source>the cloud has not said it since</source>
        <translation>с тех пор облако об этом не сообщало</translation>
    </message>
    <message>
        <source>the cloud says: with nobody</source>
        <translation>по данным облака: ни к чему не привязан</translation>
    </message>
    <message>
        <source>the cloud says: on its way (%1)</source>
        <translation>по данным облака: перенос ещё идёт (%1)</translation>
    </message>
    <message>
        <source>the cloud speaks of another address (%1)</source>
        <translation>облако сообщает о другом адресе (%1)</translation>
    </message>
    <message>
        <source>the cloud says: %1</source>
        <translation>по данным облака: %1</translation>
    </message>
    <message>
        <source>with nobody</source>
        <comment>where an address is</comment>
        <translation>ни к чему не привязан</translation>
    </message>
    <message>
        <source>on its way to %1 (%2)</source>
        <comment>an address, its new place, the cloud&apos;s word</comment>
        <translation>переносится на узел %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where an address is, the cloud&apos;s word</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command run: %1</source>
        <translation>Выполненная команда: %1</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <comment>a command</comment>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>This command may not be run</source>
        <translation>Эту команду выполнять нельзя</translation>
    </message>
    <message>
        <source>The standby has everything that the old node wrote</source>
        <translation>На резервном узле есть всё, что записал старый узел</translation>
    </message>
    <message>
        <source>The TLS certificate of %1 has expired: %2.</source>
        <translation>Срок действия сертификата TLS узла %1 истёк: %2.</translation>
    </message>
    <message>
        <source>The clocks of %1 and %2 are %3 apart.</source>
        <translation>Часы узлов %1 и %2 расходятся на %3.</translation>
    </message>
    <message>
        <source>this desk does not hold the right to act</source>
        <translation>у этого рабочего места нет права управления</translation>
    </message>
    <message>
        <source>History is kept in memory only: there is no room on the disk for %1.</source>
        <translation>История хранится только в памяти: на диске нет места для %1.</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is damaged (%2). It is left as it is.</source>
        <translation>История хранится только в памяти: файл %1 повреждён (%2) и оставлен без изменений.</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is not a history of Twinline. It is left as it is.</source>
        <translation>История хранится только в памяти: %1 — не история Twinline; файл оставлен без изменений.</translation>
    </message>
    <message>
        <source>History is kept in memory only: a later version of Twinline has written %1 (format %2; this one knows %3). It is left as it is.</source>
        <translation>История хранится только в памяти: файл %1 записан более новой версией Twinline (формат %2; эта версия знает %3) и оставлен без изменений.</translation>
    </message>
    <message>
        <source>Read the screen</source>
        <translation>Читаем экран</translation>
    </message>
    <message>
        <source>A planned switchover</source>
        <translation>Плановое переключение</translation>
    </message>
    <message>
        <source>A failed node</source>
        <translation>Отказ узла</translation>
    </message>
    <message>
        <source>Split brain</source>
        <translation>Split-brain</translation>
    </message>
    <message>
        <source>The move of the public IP</source>
        <translation>Перенос публичного IP</translation>
    </message>
    <message>
        <source>Three questions decide everything else: who serves, how soon the other one could, and what would be lost. The screen answers all three.</source>
        <translation>Всё решают три вопроса: кто обслуживает вызовы, как скоро сможет второй и что будет потеряно. Экран отвечает на все три.</translation>
    </message>
    <message>
        <source>The service is moved on purpose and back again. The wizard checks first, acts step by step, and believes only what it sees.</source>
        <translation>Обслуживание намеренно переносится и возвращается. Мастер сначала проверяет, затем действует по шагам и верит только тому, что видит.</translation>
    </message>
    <message>
        <source>One machine loses its power. You watch what the pair does by itself, and bring it back.</source>
        <translation>Одна машина теряет питание. Вы смотрите, что пара делает сама, и возвращаете её.</translation>
    </message>
    <message>
        <source>The nodes lose sight of each other, and both serve. This is the one state in which every further switch makes things worse.</source>
        <translation>Узлы теряют друг друга, и вызовы обслуживают оба. Это единственное состояние, в котором любое переключение только вредит.</translation>
    </message>
    <message>
        <source>In a pure cloud the address moves by hand, in four steps whose order matters.</source>
        <translation>В чистом облаке адрес переносят вручную, в четыре шага, и порядок важен.</translation>
    </message>
    <message>
        <source>Heal it</source>
        <translation>Устранить неисправность</translation>
    </message>
    <message>
        <source>A redundant pair</source>
        <translation>Резерв готов</translation>
    </message>
    <message>
        <source>Who serves?</source>
        <translation>Кто обслуживает вызовы?</translation>
    </message>
    <message>
        <source>How soon would the other serve?</source>
        <translation>Как скоро примет роль второй?</translation>
    </message>
    <message>
        <source>How far behind is the copy?</source>
        <translation>Насколько отстаёт копия?</translation>
    </message>
    <message>
        <source>Is the pair redundant?</source>
        <translation>Есть ли у пары резерв?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Что делать?</translation>
    </message>
    <message>
        <source>The failure is seen</source>
        <translation>Отказ замечен</translation>
    </message>
    <message>
        <source>The other node serves</source>
        <translation>Обслуживает второй узел</translation>
    </message>
    <message>
        <source>Both nodes serve</source>
        <translation>Обслуживают оба узла</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Переключить</translation>
    </message>
    <message>
        <source>And back</source>
        <translation>И обратно</translation>
    </message>
    <message>
        <source>Give %1 its power back, and wait until the sentence at the top says “Redundant” again. A node that was dead has to fetch what it missed.</source>
        <translation>Верните питание узлу %1 и дождитесь, пока вверху снова не появится «Резерв готов». Узел, который был выключен, должен получить всё пропущенное.</translation>
    </message>
    <message>
        <source>Wait until the sentence at the top says “Redundant”. Only then is a switch safe.</source>
        <translation>Дождитесь, пока вверху не появится «Резерв готов». Только тогда переключать безопасно.</translation>
    </message>
    <message>
        <source>Which node serves the telephones now? Each card says it by its icon, its word and its colour.</source>
        <translation>Какой узел сейчас обслуживает телефоны? Об этом говорят значок, слово и цвет на карточке.</translation>
    </message>
    <message>
        <source>If the node that serves failed this minute, when would the other one serve? The forecast stands under the sentence at the top.</source>
        <translation>Если узел, который обслуживает вызовы, откажет сейчас, когда его заменит второй? Прогноз стоит под фразой вверху.</translation>
    </message>
    <message>
        <source>How far is the copy of the database behind? The sync lag stands between the two cards.</source>
        <translation>Насколько отстаёт копия базы данных? Отставание синхронизации стоит между двумя карточками.</translation>
    </message>
    <message>
        <source>%1 serves, and the telephones work. Is the pair redundant?</source>
        <translation>Узел %1 обслуживает вызовы, телефоны работают. Есть ли у пары резерв?</translation>
    </message>
    <message>
        <source>Both nodes are Active, and both databases take writes. What do you do?</source>
        <translation>Активны оба узла, и обе базы данных принимают запись. Что делать?</translation>
    </message>
    <message>
        <source>Cut the power of %1. Watch its card: the console does not call it dead at once, it counts what it misses.</source>
        <translation>Отключите питание узла %1. Смотрите на карточку: консоль не сразу считает узел отказавшим, она считает пропущенные контрольные сигналы.</translation>
    </message>
    <message>
        <source>Nothing to do but watch: this product fails over by itself, in the time that the forecast gave. %1 will be Active.</source>
        <translation>Нужно только наблюдать: этот продукт переключается сам, за время из прогноза. Узел %1 станет активным.</translation>
    </message>
    <message>
        <source>Cut the link between the nodes. Each of them takes the other for dead; this desk still sees both.</source>
        <translation>Оборвите связь между узлами. Каждый сочтёт второй отказавшим; отсюда видны оба.</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, and follow the wizard to its end. It opens the vendor&apos;s page and the cloud&apos;s console at each step; what you do there it then looks for itself.</source>
        <translation>Выберите «Пара › Переключить…» и пройдите мастер до конца. На каждом шаге он открывает страницу производителя или консоль облака; сделанное там он проверяет сам.</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, read the checks, start, and follow the steps to the report.</source>
        <translation>Выберите «Пара › Переключить…», прочтите проверки, начните и пройдите шаги до отчёта.</translation>
    </message>
    <message>
        <source>Choose Pair › Roll back…, so that %1 serves again.</source>
        <translation>Выберите «Пара › Переключить обратно…», чтобы вызовы снова обслуживал узел %1.</translation>
    </message>
    <message>
        <source>Cut the power of %1</source>
        <translation>Отключить питание узла %1</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>Оборвать связь</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Устранить неисправность</translation>
    </message>
    <message>
        <source>at once: nobody would notice</source>
        <translation>сразу: никто не заметит</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>сам — никогда</translation>
    </message>
    <message>
        <source>after %1 to %2</source>
        <translation>через %1–%2</translation>
    </message>
    <message>
        <source>by itself, after a while</source>
        <translation>сам, через некоторое время</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>меньше %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 или больше</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>никто не знает</translation>
    </message>
    <message>
        <source>yes: it serves</source>
        <translation>да: вызовы обслуживаются</translation>
    </message>
    <message>
        <source>no: there is nobody left to take over</source>
        <translation>нет: принять роль больше некому</translation>
    </message>
    <message>
        <source>switch over to the node that is newer</source>
        <translation>переключить на узел с более новыми данными</translation>
    </message>
    <message>
        <source>wait: it will heal by itself</source>
        <translation>подождать: пройдёт само</translation>
    </message>
    <message>
        <source>Not that one. Look at the two cards: one of them says Active.</source>
        <translation>Не этот. Посмотрите на карточки: на одной написано «Активен».</translation>
    </message>
    <message>
        <source>Not quite. The forecast stands under the sentence at the top.</source>
        <translation>Не совсем. Прогноз стоит под фразой вверху.</translation>
    </message>
    <message>
        <source>Not quite. Look between the two cards, and at the lower chart.</source>
        <translation>Не совсем. Посмотрите между карточками и на нижний график.</translation>
    </message>
    <message>
        <source>Serving is not being redundant. What would happen if this node failed, too?</source>
        <translation>Обслуживать вызовы — ещё не значит иметь резерв. Что будет, если откажет и этот узел?</translation>
    </message>
    <message>
        <source>That would lose more. While both are Active, each takes calls and data that the other never gets.</source>
        <translation>Так потеряется ещё больше. Пока активны оба, каждый принимает вызовы и данные, которых второй не получит.</translation>
    </message>
    <message>
        <source>Heal the link, and watch. This product decides by itself which node gives way, and what that one took meanwhile is lost. Where a pair does not, Pair › Resolve split brain… leads through it.</source>
        <translation>Восстановите связь и наблюдайте. Этот продукт сам решает, какой узел уступит; всё, что тот принял за это время, теряется. Если пара этого не делает, поможет «Пара › Устранить split-brain…».</translation>
    </message>
    <message>
        <source>heal the link: then one node must give way</source>
        <translation>восстановить связь: затем один узел должен уступить</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 cannot be written (%2).</source>
        <translation>История хранится только в памяти: не удаётся записать %1 (%2).</translation>
    </message>
</context>
<context>
    <name>twinline::words</name>
    <message>
        <source>now</source>
        <comment>age of a figure: less than a second</comment>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of a figure</comment>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>never</source>
        <comment>age of a figure</comment>
        <translation>никогда</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>lag</comment>
        <translation>не менее %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>lag</comment>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <comment>list of pairs; name of a node</comment>
        <translation>Активен: %1</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1: возраст копии</translation>
    </message>
    <message>
        <source>%1: sync lag</source>
        <comment>name of a store</comment>
        <translation>%1: отставание синхронизации</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>a node of a pair without roles</comment>
        <translation>Отвечает</translation>
    </message>
</context>
</TS>
