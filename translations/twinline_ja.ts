<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>twinline::AddressTable</name>
    <message>
        <source>Who has %1 %2</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2の保持ノード</translation>
    </message>
    <message>
        <source>Cloud says</source>
        <comment>head of a column</comment>
        <translation>クラウドの表示</translation>
    </message>
    <message>
        <source>Answers there</source>
        <comment>head of a column</comment>
        <translation>応答元</translation>
    </message>
    <message>
        <source>State of the PBX</source>
        <comment>head of a column</comment>
        <translation>PBXの状態</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>head of a column</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>head of a column: whether all say the same</comment>
        <translation>総合</translation>
    </message>
    <message>
        <source>No cloud is asked. In a run a person attests what the cloud client shows.</source>
        <translation>クラウドには問い合わせません。実行中に、クラウドの画面の表示を担当者が申告します。</translation>
    </message>
    <message>
        <source>here, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>ここ（担当者の申告）</translation>
    </message>
    <message>
        <source>elsewhere, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>別の場所（担当者の申告）</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>witness</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>this node</source>
        <comment>who answers at an address</comment>
        <translation>このノード</translation>
    </message>
    <message>
        <source>not this node</source>
        <comment>who answers at an address</comment>
        <translation>このノード以外</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>witness</comment>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>state of a node, the vendor&apos;s word</comment>
        <translation>%1（「%2」）</translation>
    </message>
    <message>
        <source>takes writes</source>
        <comment>database</comment>
        <translation>書き込み可</translation>
    </message>
    <message>
        <source>read-only copy</source>
        <comment>database</comment>
        <translation>読み取り専用レプリカ</translation>
    </message>
    <message>
        <source>not configured</source>
        <comment>database</comment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>all agree</source>
        <comment>witnesses of one node</comment>
        <translation>すべて一致</translation>
    </message>
    <message>
        <source>agree, as far as known</source>
        <comment>witnesses of one node</comment>
        <translation>判明分は一致</translation>
    </message>
    <message>
        <source>contradict each other</source>
        <comment>witnesses of one node</comment>
        <translation>互いに矛盾</translation>
    </message>
    <message>
        <source>too little is known</source>
        <comment>witnesses of one node</comment>
        <translation>根拠不足</translation>
    </message>
    <message>
        <source>The cloud was asked by its command line and has not said where the address is now.</source>
        <translation>クラウドにコマンドラインで問い合わせましたが、アドレスの現在の割り当て先は報告されていません。</translation>
    </message>
    <message>
        <source>here</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>ここ</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>別の場所</translation>
    </message>
</context>
<context>
    <name>twinline::AdviceDialog</name>
    <message>
        <source>Parameter advice: %1</source>
        <comment>name of a pair</comment>
        <translation>パラメーター診断：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice</source>
        <translation>
            <numerusform>ベンダーの推奨に沿っていない設定：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting is known to go against the vendor&apos;s advice</source>
        <translation>ベンダーの推奨に反する設定は見つかっていません</translation>
    </message>
    <message>
        <source>Held against pairs.toml as it was read; nothing here is measured. What nobody has entered is a question to you. None of it keeps a switch from starting.</source>
        <translation>読み込んだpairs.tomlの内容と比べたもので、測定値ではありません。未入力の項目は担当者への質問です。どの項目も切り替えの開始を妨げません。</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>期待値：%1</translation>
    </message>
</context>
<context>
    <name>twinline::Arguments</name>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1には値が必要です。</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>不明なオプション「%1」です。</translation>
    </message>
</context>
<context>
    <name>twinline::ChartActions</name>
    <message>
        <source>Charts: ran&amp;ge</source>
        <translation>グラフの範囲(&amp;G)</translation>
    </message>
    <message>
        <source>Save charts as a &amp;picture…</source>
        <translation>グラフを画像で保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save charts as a ta&amp;ble…</source>
        <translation>グラフを表で保存(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>twinline::ChartExport</name>
    <message>
        <source>Save charts as a picture</source>
        <translation>グラフを画像で保存</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Save charts as a table</source>
        <translation>グラフを表で保存</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Could not save %1: %2.</source>
        <translation>%1を保存できませんでした。%2。</translation>
    </message>
</context>
<context>
    <name>twinline::ChartPanel</name>
    <message>
        <source>RTT from this desk</source>
        <translation>この監視端末からのRTT</translation>
    </message>
    <message>
        <source>Sync lag</source>
        <translation>同期遅延</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>legend of a chart</comment>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>legend of a chart: a lower bound</comment>
        <translation>下限値</translation>
    </message>
    <message>
        <source>Chart: round-trip time from this desk to both nodes</source>
        <translation>グラフ：この監視端末から両ノードまでの往復遅延時間</translation>
    </message>
    <message>
        <source>Chart: sync lag</source>
        <translation>グラフ：同期遅延</translation>
    </message>
    <message>
        <source>switchover refused above %1</source>
        <translation>%1を超えると切り替え不可</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>少なくとも%1</translation>
    </message>
    <message>
        <source>Age of the copy</source>
        <translation>コピーの経過時間</translation>
    </message>
    <message>
        <source>Chart: age of the periodic copy</source>
        <translation>グラフ：定期コピーの経過時間</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <translation>%1を超えると警告</translation>
    </message>
    <message>
        <source>Arrow keys move in time, + and − zoom, 1 to 7 choose how much is shown, Home and End go to the oldest and to now, Ctrl and an arrow key read a value.</source>
        <translation>矢印キーで時間を移動、+と−で拡大・縮小、1～7で表示範囲を選択、HomeとEndで最古と現在へ移動、Ctrl＋矢印キーで値を読み取ります。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and greatest value</comment>
        <translation>%1（%2～%3）</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>pair, time, time</comment>
        <translation>%1、%2～%3</translation>
    </message>
</context>
<context>
    <name>twinline::ClusterNode</name>
    <message>
        <source>last said “%1”</source>
        <translation>直前の報告：「%1」</translation>
    </message>
</context>
<context>
    <name>twinline::ClusterView</name>
    <message>
        <source>Terminal server %1</source>
        <comment>user@host</comment>
        <translation>ターミナルサーバー：%1</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>応答しているノード：%2台中%1台</translation>
    </message>
    <message>
        <source>without a role code</source>
        <translation>役割コードなし</translation>
    </message>
</context>
<context>
    <name>twinline::CommandBox</name>
    <message>
        <source>The console ran this command of the cloud:</source>
        <translation>コンソールが実行したクラウドのコマンド：</translation>
    </message>
    <message>
        <source>Or let the console run this command of the cloud, exactly as it stands here and through no shell. You may edit it; journal and report keep what was run.</source>
        <translation>または、このクラウドのコマンドをコンソールに実行させてください。ここにある内容のまま、シェルを介さずに実行します。編集もでき、実行した内容は実行記録と報告書に残ります。</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>The console runs this command on this desk. Credentials stay in the program&apos;s own profile.</source>
        <translation>コンソールがこのコマンドをこの監視端末で実行します。認証情報はプログラム自身のプロファイルから出ません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies the command.</source>
        <translation>コマンドをコピーします。</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>提案どおり</translation>
    </message>
    <message>
        <source>Brings back the command that the console proposes.</source>
        <translation>コンソールが提案したコマンドに戻します。</translation>
    </message>
    <message>
        <source>Command of the cloud</source>
        <translation>クラウドのコマンド</translation>
    </message>
</context>
<context>
    <name>twinline::CommandLine</name>
    <message>
        <source>A command is missing.</source>
        <translation>コマンドがありません。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>コマンド「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>「%1」は余分です。</translation>
    </message>
    <message>
        <source>“runs” takes list, show ID, resume ID or back-out ID.</source>
        <translation>「runs」にはlist、show ID、resume ID、back-out IDのいずれかを指定します。</translation>
    </message>
    <message>
        <source>“secret” takes list [PAIR], set PAIR KEY or forget PAIR KEY; the password is read from standard input.</source>
        <translation>「secret」にはlist [PAIR]、set PAIR KEY、forget PAIR KEYのいずれかを指定します。パスワードは標準入力から読み取ります。</translation>
    </message>
    <message>
        <source>“history” takes export PAIR --from T, and --to T and --csv F if wanted.</source>
        <translation>「history」にはexport PAIR --from Tを指定します。--to Tと--csv Fは任意です。</translation>
    </message>
</context>
<context>
    <name>twinline::DoPanel</name>
    <message>
        <source>Or let this console press the button on the page.</source>
        <translation>または、このコンソールから画面のボタンを押すこともできます。</translation>
    </message>
    <message>
        <source>Do this now</source>
        <translation>いま行う操作</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Opens the vendor&apos;s page in the browser; the journal notes the step first.</source>
        <translation>ベンダー画面をブラウザーで開きます。手順は先に実行記録へ書き込まれます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies the address of the page.</source>
        <translation>ページのアドレスをコピーします。</translation>
    </message>
    <message>
        <source>Press it for me</source>
        <translation>コンソールで押す</translation>
    </message>
    <message>
        <source>The console presses the same button that a hand would press.</source>
        <translation>手で押すのと同じボタンをコンソールが押します。</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>The console runs this command on the terminal server.</source>
        <translation>コンソールがこのコマンドをターミナルサーバーで実行します。</translation>
    </message>
    <message>
        <source>The console runs this command on %1.</source>
        <translation>コンソールがこのコマンドを%1で実行します。</translation>
    </message>
    <message>
        <source>I do it by hand</source>
        <translation>手作業で実施</translation>
    </message>
    <message>
        <source>The journal notes that a person does this step; the console only watches.</source>
        <translation>この手順を人が行うことを実行記録に残し、コンソールは監視だけを行います。</translation>
    </message>
</context>
<context>
    <name>twinline::EventPanel</name>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Nothing has happened since this console was started.</source>
        <translation>コンソールの起動後、イベントはありません。</translation>
    </message>
    <message>
        <source>This pair</source>
        <translation>このペア</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>すべてのペア</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>twinline::FailurePage</name>
    <message>
        <source>The configuration could not be read.</source>
        <translation>設定を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what is listed here, then load it again.</source>
        <translation>何も変更していません。以下の箇所を修正してから、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>Mistakes in the configuration</source>
        <translation>設定の誤り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Open configuration…</source>
        <translation>設定を開く…</translation>
    </message>
</context>
<context>
    <name>twinline::Help</name>
    <message>
        <source>About Twinline</source>
        <translation>Twinlineについて</translation>
    </message>
    <message>
        <source>The operator&apos;s console for telephone systems that run on two nodes: it sees, forecasts, guides, verifies and records. It takes no failover decisions for them.</source>
        <translation>2台のノードで動作する電話システムのための、担当者向けコンソールです。監視、予測、案内、検証、記録を行います。フェイルオーバーの判断はしません。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>GNU General Public Licenseバージョン3以降に基づく自由ソフトウェアです。一切の保証はありません。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>In a chart: move in time</source>
        <translation>グラフ：時間を移動</translation>
    </message>
    <message>
        <source>In a chart: zoom</source>
        <translation>グラフ：拡大・縮小</translation>
    </message>
    <message>
        <source>In a chart: read the value at a moment</source>
        <translation>グラフ：ある時点の値を読み取る</translation>
    </message>
    <message>
        <source>In a chart: oldest, now</source>
        <translation>グラフ：最古、現在</translation>
    </message>
</context>
<context>
    <name>twinline::HistoryExport</name>
    <message>
        <source>There is no history on this desk yet: %1 does not exist.</source>
        <translation>この監視端末にはまだ履歴がありません。%1がありません。</translation>
    </message>
    <message>
        <source>Could not read %1: it is not a history of Twinline.</source>
        <translation>%1を読み取れませんでした。Twinlineの履歴ではありません。</translation>
    </message>
    <message>
        <source>Could not read %1: a later version of Twinline has written it (format %2; this one knows %3).</source>
        <translation>%1を読み取れませんでした。新しいバージョンのTwinlineで書かれています（形式%2、このバージョンの対応は%3まで）。</translation>
    </message>
    <message>
        <source>Could not read %1: it is damaged (%2).</source>
        <translation>%1を読み取れませんでした。破損しています（%2）。</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>%1を読み取れませんでした。%2。</translation>
    </message>
    <message>
        <source>%1: “%2” is no time; expected one like 2026-11-27T10:30:00, 2026-11-27, now, or -7d (s, m, h, d, w).</source>
        <translation>%1：「%2」は時刻ではありません。2026-11-27T10:30:00、2026-11-27、now、-7d（s、m、h、d、w）のように指定してください。</translation>
    </message>
    <message>
        <source>--to must be later than --from; nothing was exported.</source>
        <translation>--toは--fromより後でなければなりません。何も出力していません。</translation>
    </message>
    <message>
        <source>There is no history of a pair called “%1” in %2.</source>
        <translation>%2にペア「%1」の履歴はありません。</translation>
    </message>
    <message>
        <source>Nobody watched %1 at that time: there is nothing to export.</source>
        <translation>その期間、%1は監視されていません。出力するものがありません。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>%1を書き込めませんでした。%2。</translation>
    </message>
</context>
<context>
    <name>twinline::LabCommand</name>
    <message>
        <source>A command is missing.</source>
        <translation>コマンドがありません。</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>「%1」は解釈できません。</translation>
    </message>
    <message>
        <source>A lab runs there already.</source>
        <translation>訓練ラボはすでに動作しています。</translation>
    </message>
    <message>
        <source>The lab&apos;s pair serves in the network %1.</source>
        <translation>訓練ラボのペアがネットワーク%1でサービスを提供しています。</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed, so this lab has no database.</source>
        <translation>PostgreSQLがインストールされていないため、この訓練ラボにはDBがありません。</translation>
    </message>
    <message>
        <source>No lab runs in %1.</source>
        <translation>%1で動作している訓練ラボはありません。</translation>
    </message>
    <message>
        <source>That node does not run; heal it first.</source>
        <translation>そのノードは動作していません。先に障害を解除してください。</translation>
    </message>
    <message>
        <source>This lab has no database.</source>
        <translation>この訓練ラボにはDBがありません。</translation>
    </message>
    <message>
        <source>The library that makes a disk full is missing beside the lab&apos;s program.</source>
        <translation>ディスクフルを再現するライブラリーが訓練ラボのプログラムと同じ場所にありません。</translation>
    </message>
    <message>
        <source>“slow” needs milliseconds, from 1 to 60000.</source>
        <translation>「slow」には1～60000のミリ秒を指定します。</translation>
    </message>
    <message>
        <source>The lab refused: %1.</source>
        <translation>訓練ラボが拒否しました。%1。</translation>
    </message>
    <message>
        <source>The lab in %1 did not end in time.</source>
        <translation>%1の訓練ラボが時間内に終了しませんでした。</translation>
    </message>
    <message>
        <source>“%1” is no node.</source>
        <translation>「%1」というノードはありません。</translation>
    </message>
    <message>
        <source>“%1” is no fault.</source>
        <translation>「%1」という障害はありません。</translation>
    </message>
    <message>
        <source>This lab plays “%1”, which has no public address that a cloud console moves.</source>
        <translation>この訓練ラボの製品「%1」には、クラウドの管理画面で付け替えるパブリックIPアドレスがありません。</translation>
    </message>
    <message>
        <source>No node of this product tells the desk its role, so none can lie about it.</source>
        <translation>この製品のノードは監視端末に役割を通知しないため、偽の役割を通知させることはできません。</translation>
    </message>
    <message>
        <source>This product has no service address that two nodes could hold.</source>
        <translation>この製品には、2台のノードが保持できるサービスIPアドレスがありません。</translation>
    </message>
    <message>
        <source>Ansible is not installed, so nobody asks this lab&apos;s nodes.</source>
        <translation>Ansibleがインストールされていないため、この訓練ラボのノードには問い合わせできません。</translation>
    </message>
    <message>
        <source>This lab&apos;s nodes are SSH servers; they can be powered off, stopped, frozen, or lose their Python (app-error).</source>
        <translation>この訓練ラボのノードはSSHサーバーです。電源断、停止、フリーズ、Pythonの喪失（app-error）を起こせます。</translation>
    </message>
</context>
<context>
    <name>twinline::LabWords</name>
    <message>
        <source>Could not open the lab&apos;s folder %1: %2.</source>
        <translation>訓練ラボのフォルダー%1を開けませんでした。%2。</translation>
    </message>
    <message>
        <source>A lab runs in %1 already.</source>
        <translation>%1では訓練ラボがすでに動作しています。</translation>
    </message>
    <message>
        <source>The folder %1 holds other things than a lab; choose an empty one.</source>
        <translation>フォルダー%1には訓練ラボ以外のものがあります。空のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The user %2, who runs the lab, cannot enter %1; choose another folder.</source>
        <translation>訓練ラボを実行するユーザー%2が%1に入れません。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>No network 127.0.N.0/24 is free for another lab.</source>
        <translation>別の訓練ラボに使える127.0.N.0/24のネットワークがありません。</translation>
    </message>
    <message>
        <source>Could not run the lab&apos;s program %1: %2.</source>
        <translation>訓練ラボのプログラム%1を実行できませんでした。%2。</translation>
    </message>
    <message>
        <source>PostgreSQL could not be set up for the lab: %1.</source>
        <translation>訓練ラボ用のPostgreSQLを準備できませんでした。%1。</translation>
    </message>
    <message>
        <source>The lab&apos;s pair did not begin to serve in time.</source>
        <translation>訓練ラボのペアが時間内にサービスを開始しませんでした。</translation>
    </message>
    <message>
        <source>The lab did not start: %1.</source>
        <translation>訓練ラボが起動しませんでした。%1。</translation>
    </message>
    <message>
        <source>The lab does not play the product “%1”; it plays %2.</source>
        <translation>訓練ラボは製品「%1」を再現できません。再現できるのは%2です。</translation>
    </message>
    <message>
        <source>This lab needs %1, which is not installed.</source>
        <translation>この訓練ラボには%1が必要ですが、インストールされていません。</translation>
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
        <translation>これで最後のレッスンです。何度でも練習できます。ここで本番のペアが壊れることはありません。</translation>
    </message>
    <message>
        <source>Done: the console has seen it.</source>
        <translation>完了です。コンソールが確認しました。</translation>
    </message>
    <message>
        <source>The training lab for this lesson is starting…</source>
        <translation>このレッスン用の訓練ラボを起動しています…</translation>
    </message>
    <message>
        <source>Lesson %1 of %2 is finished.</source>
        <translation>レッスン%1／%2が終わりました。</translation>
    </message>
    <message>
        <source>The lab did not do it: %1.</source>
        <translation>訓練ラボが実行しませんでした：%1。</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>The five lessons; each can be begun again at any time</source>
        <translation>5つのレッスン。いつでも最初からやり直せます</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>次のレッスン(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;End the practice</source>
        <translation>レッスンを終了(&amp;E)</translation>
    </message>
</context>
<context>
    <name>twinline::LinkView</name>
    <message>
        <source>Replication</source>
        <translation>レプリケーション</translation>
    </message>
    <message>
        <source>heartbeat, seen from this desk</source>
        <translation>ハートビート（この監視端末から）</translation>
    </message>
    <message>
        <source>nodes&apos; heartbeat</source>
        <translation>ノード間ハートビート</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n missed</source>
        <comment>heartbeats</comment>
        <translation>
            <numerusform>%n回中%1回失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>not known from here</source>
        <translation>ここからは不明</translation>
    </message>
    <message>
        <source>no database configured</source>
        <translation>データベース未設定</translation>
    </message>
    <message>
        <source>sync lag, replay paused</source>
        <translation>同期遅延（WAL再生 一時停止中）</translation>
    </message>
    <message>
        <source>sync lag</source>
        <translation>同期遅延</translation>
    </message>
    <message>
        <source>not replicating</source>
        <translation>レプリケーション停止</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a span of time</comment>
        <translation>%1前から</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>レプリケーション</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1：コピーの経過時間</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <comment>limit of an age</comment>
        <translation>%1を超えると警告</translation>
    </message>
    <message>
        <source>%1 %2: holder not known</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2：保持ノード不明</translation>
    </message>
    <message>
        <source>%1 %2: nobody answers</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2：応答なし</translation>
    </message>
    <message>
        <source>%1 %2: both answer</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2：両方が応答</translation>
    </message>
    <message>
        <source>%1 %2: a stranger answers (%3)</source>
        <comment>kind of service address, address, identity</comment>
        <translation>%1 %2：部外の機器が応答（%3）</translation>
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
        <translation>別のコンソールがこの監視端末のフォルダー%1を使用中です（%3のプロセス%2）。このコンソールは監視のみ行います。</translation>
    </message>
    <message>
        <source>Nothing can be written to this desk&apos;s folder %1. This console only watches.</source>
        <translation>この監視端末のフォルダー%1に書き込めません。このコンソールは監視のみ行います。</translation>
    </message>
    <message>
        <source>The training lab is starting…</source>
        <translation>訓練ラボを起動しています…</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>The pair of run %1 is not configured here.</source>
        <translation>実行%1のペアはここでは設定されていません。</translation>
    </message>
    <message>
        <source>A run is under way: %1. The configuration can be loaded when it has ended.</source>
        <translation>実行中です：%1。設定は実行の終了後に読み込めます。</translation>
    </message>
    <message>
        <source>A run is under way and half done: %1.</source>
        <translation>実行が途中です：%1。</translation>
    </message>
    <message>
        <source>If you leave now, nothing more is done to the pair. The run stays in the journal; the next start offers to resume it or to back out.</source>
        <translation>いま終了すると、ペアに対してこれ以上何も行いません。実行記録は残り、次回の起動時に再開するか、中止して元に戻すかを選べます。</translation>
    </message>
    <message>
        <source>&amp;Leave it half done</source>
        <translation>途中のまま終了(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>終了しない(&amp;S)</translation>
    </message>
    <message>
        <source>%1: fetching logs…</source>
        <comment>pair</comment>
        <translation>%1：ログを取得しています…</translation>
    </message>
    <message>
        <source>%1: the log has nothing new</source>
        <comment>pair</comment>
        <translation>%1：ログに新しい項目はありません</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new log entry(ies)</source>
        <comment>pair</comment>
        <translation>
            <numerusform>%1：ログの新しい項目%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
</context>
<context>
    <name>twinline::NodeCard</name>
    <message>
        <source>node %1</source>
        <comment>position of a node in its pair</comment>
        <translation>ノード%1</translation>
    </message>
    <message>
        <source>its answers contradict each other</source>
        <translation>応答が互いに矛盾</translation>
    </message>
    <message>
        <source>last said “%1”</source>
        <translation>直前の報告：「%1」</translation>
    </message>
    <message>
        <source>Evidence of the state: %1</source>
        <translation>状態の根拠：%1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>state of a node, date</comment>
        <translation>%1（%2から）</translation>
    </message>
    <message>
        <source>%1 answers on both nodes</source>
        <comment>service address</comment>
        <translation>%1が両ノードで応答</translation>
    </message>
    <message>
        <source>Rank: %1</source>
        <translation>種別：%1</translation>
    </message>
    <message>
        <source>At the service address %1</source>
        <translation>サービスIPアドレス%1</translation>
    </message>
    <message>
        <source>has no role</source>
        <comment>a node of a pair without roles</comment>
        <translation>役割なし</translation>
    </message>
    <message>
        <source>says “%1”, a state that this product does not know</source>
        <translation>「%1」を報告（この製品では未定義の状態）</translation>
    </message>
    <message>
        <source>%1 %2 answers here</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2はここで応答</translation>
    </message>
</context>
<context>
    <name>twinline::NodeStrip</name>
    <message>
        <source>%1 answers here</source>
        <translation>%1はここで応答</translation>
    </message>
</context>
<context>
    <name>twinline::PairPane</name>
    <message>
        <source>Find a pair</source>
        <translation>ペアを検索</translation>
    </message>
    <message>
        <source>Name, site, product, node or address</source>
        <translation>名前、拠点、製品、ノード、アドレス</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>ペア</translation>
    </message>
</context>
<context>
    <name>twinline::PasswordsDialog</name>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>削除(&amp;F)</translation>
    </message>
    <message>
        <source>Passwords are kept in the desktop&apos;s keychain only, never in a file.</source>
        <translation>パスワードはデスクトップのキーチェーンだけに保存し、ファイルには残しません。</translation>
    </message>
    <message>
        <source>Passwords: %1</source>
        <comment>window title: name of a pair</comment>
        <translation>パスワード：%1</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>パスワード(&amp;P)：</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>training lab: none needed</source>
        <translation>訓練ラボ：不要</translation>
    </message>
    <message>
        <source>asking the keychain…</source>
        <translation>キーチェーンに問い合わせ中…</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>不明：キーチェーンが応答しません</translation>
    </message>
</context>
<context>
    <name>twinline::PreflightPage</name>
    <message>
        <source>limit %1</source>
        <translation>上限%1</translation>
    </message>
    <message>
        <source>passed over in writing</source>
        <translation>理由を記入して続行</translation>
    </message>
    <message>
        <source>“%1” did not pass. You may go on with a written reason; it goes into the report.</source>
        <translation>「%1」は不合格です。理由を記入すると続行できます。理由は報告書に残ります。</translation>
    </message>
    <message>
        <source>Checks before the start</source>
        <translation>開始前のチェック</translation>
    </message>
    <message>
        <source>Go on with a reason</source>
        <translation>理由を記入して続行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for going on</source>
        <translation>続行する理由</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>この理由で続行</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>失われるもの</translation>
    </message>
    <message>
        <source>&amp;I confirm that no other desk acts on this pair</source>
        <translation>ほかの監視端末がこのペアを操作していないことを確認しました(&amp;I)</translation>
    </message>
    <message>
        <source>The lock covers this desk&apos;s own folder only. Other desks are not seen.</source>
        <translation>操作権はこの監視端末のフォルダーだけに有効です。ほかの監視端末は見えません。</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>必要な値：%1</translation>
    </message>
</context>
<context>
    <name>twinline::RangeChoice</name>
    <message>
        <source>Live</source>
        <comment>charts follow the present</comment>
        <translation>リアルタイム</translation>
    </message>
    <message>
        <source>Follow the present</source>
        <translation>現在の値に追従</translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>a year, short: range of the charts</comment>
        <translation>1年</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short: range of the charts</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>直近1年を表示</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>直近%1を表示</translation>
    </message>
</context>
<context>
    <name>twinline::ReportPage</name>
    <message>
        <source>Service interrupted, measured from this desk</source>
        <translation>サービス断（この監視端末から測定）</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Readings and attestations</source>
        <translation>目視確認と担当者の申告</translation>
    </message>
    <message>
        <source>Written reasons</source>
        <translation>記入された理由</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>報告書を開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>twinline::RunCommand</name>
    <message>
        <source>Will be lost: %1</source>
        <translation>失われるもの：%1</translation>
    </message>
    <message>
        <source>Go on? Your yes also confirms that no other desk acts on this pair. [y/N] </source>
        <translation>続行しますか。「はい」は、ほかの監視端末がこのペアを操作していないことの確認も兼ねます。[y/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>short for yes</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>The procedure has no step called “%1”.</source>
        <translation>手順書に手順「%1」はありません。</translation>
    </message>
    <message>
        <source>Nothing was done: without a terminal, --yes is needed to act.</source>
        <translation>何も実行していません。端末がない場合は --yesが必要です。</translation>
    </message>
</context>
<context>
    <name>twinline::RunDriver</name>
    <message>
        <source>Do this now: %1</source>
        <translation>いま行う操作：%1</translation>
    </message>
    <message>
        <source>If it cannot be seen from here, type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>ここから確認できない場合は、read STATE、attest TEXT、failed TEXT、back-out、stopのいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>read STATE、attest TEXT、failed TEXT、back-out、stopのいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>報告書：%1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>実行中：%1</translation>
    </message>
</context>
<context>
    <name>twinline::RunPair</name>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>設定がありません：%1にペアがありません。</translation>
    </message>
    <message>
        <source>Several pairs are configured: name one.</source>
        <translation>複数のペアが設定されています。1組を指定してください。</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>%2にペア「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no product called “%1”.</source>
        <translation>製品「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=TEXT.</source>
        <translation>「%1」は「手順=文」の形式ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=STATE; a state is active, standby, starting, services-off, detached, error, unreachable or unknown.</source>
        <translation>「%1」は「手順=状態」の形式ではありません。状態はactive、standby、starting、services-off、detached、error、unreachable、unknownのいずれかです。</translation>
    </message>
</context>
<context>
    <name>twinline::RunWizard</name>
    <message>
        <source>&amp;Continue</source>
        <translation>再開(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>This run is not ended. Finish it or back out; closing the window is not enough.</source>
        <translation>実行は終了していません。最後まで進めるか、中止して元に戻してください。ウィンドウを閉じるだけでは終わりません。</translation>
    </message>
    <message>
        <source>%1 reports “%2”</source>
        <translation>%1が「%2」を報告</translation>
    </message>
    <message>
        <source>%1 no longer reports “%2”</source>
        <translation>%1が「%2」を報告しなくなった</translation>
    </message>
    <message>
        <source>%1 answers from %2</source>
        <translation>%1が%2から応答</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1が応答</translation>
    </message>
    <message>
        <source>The database on %1 takes writes</source>
        <translation>%1のデータベースが書き込みを受け付ける</translation>
    </message>
    <message>
        <source>The database on %1 is a read-only copy</source>
        <translation>%1のデータベースが読み取り専用のレプリカ</translation>
    </message>
    <message>
        <source>The database on %1 streams from the other node</source>
        <translation>%1のデータベースが相手ノードからストリーミング中</translation>
    </message>
    <message>
        <source>Sync lag is known and below its limit</source>
        <translation>同期遅延が判明しており上限未満</translation>
    </message>
    <message>
        <source>The pair is redundant again</source>
        <translation>ペアの冗長構成が正常に戻る</translation>
    </message>
    <message>
        <source>The other node cannot be active while %1 is promoted</source>
        <translation>%1をアクティブにする間、相手ノードがアクティブでない</translation>
    </message>
    <message>
        <source>Attested in writing</source>
        <translation>書面で申告済み</translation>
    </message>
    <message>
        <source>Confirm that no other desk acts on this pair.</source>
        <translation>ほかの監視端末がこのペアを操作していないことを確認してください。</translation>
    </message>
    <message>
        <source>Another desk acts on this pair: %1.</source>
        <translation>ほかの監視端末がこのペアを操作しています：%1。</translation>
    </message>
    <message>
        <source>Paused. Nothing is done until you continue.</source>
        <translation>一時停止中です。再開するまで何も実行しません。</translation>
    </message>
    <message>
        <source>The journal could not be written to disk. Nothing is done without it.</source>
        <translation>実行記録をディスクに書き込めませんでした。記録なしでは何も実行しません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back out: %1 becomes %2 again</source>
        <translation>中止して元に戻す：%1を再び%2に</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>中止して元に戻す</translation>
    </message>
    <message>
        <source>Past the point of no return: only forward</source>
        <translation>後戻りできない手順を過ぎました（続行のみ可能）</translation>
    </message>
    <message>
        <source>Can be undone until step %1 starts</source>
        <translation>手順%1の開始前なら元に戻せます</translation>
    </message>
    <message>
        <source>Can be undone at every step</source>
        <translation>どの手順でも元に戻せます</translation>
    </message>
    <message>
        <source>service interrupted for %1</source>
        <translation>サービス断%1</translation>
    </message>
    <message>
        <source>service interrupted for %1 so far</source>
        <translation>サービス断（現在まで%1）</translation>
    </message>
    <message>
        <source>you confirmed that no other desk acts</source>
        <translation>ほかの監視端末が操作していないことを確認済み</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>実行%1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>次へ：%1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Done. Every step was seen; %1 is where it should be.</source>
        <translation>完了しました。すべての手順を検証済みで、%1は予定どおりの状態です。</translation>
    </message>
    <message>
        <source>Not started. Nothing was done.</source>
        <translation>開始していません。何も実行していません。</translation>
    </message>
    <message>
        <source>Backed out. The pair is as it was before.</source>
        <translation>中止して元に戻しました。ペアは元の状態です。</translation>
    </message>
    <message>
        <source>Incomplete. Some steps were done, not all; look at the pair before anything else.</source>
        <translation>未完了です。一部の手順だけが実行されました。まずペアの状態を確認してください。</translation>
    </message>
    <message>
        <source>The result is unknown, not failed. The run can be resumed or backed out.</source>
        <translation>失敗ではなく結果不明です。実行は再開するか、中止して元に戻すことができます。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す：%1</translation>
    </message>
    <message>
        <source>A check blocks the start. Clear its cause, or give a written reason where that is allowed.</source>
        <translation>事前チェックにより開始できません。原因を取り除くか、許可されている項目では理由を記入してください。</translation>
    </message>
    <message>
        <source>The next step opens when everything below has been seen.</source>
        <translation>以下がすべて検証済みになると次の手順に進めます。</translation>
    </message>
    <message>
        <source>%1 no longer answers from %2</source>
        <translation>%1は%2から応答しなくなった</translation>
    </message>
    <message>
        <source>The domain name leads to %1</source>
        <translation>ドメイン名が%1を指している</translation>
    </message>
    <message>
        <source>“%2” has been read on the page of %1</source>
        <translation>%1の画面で「%2」を目視確認済み</translation>
    </message>
    <message>
        <source>Check that the run may begin</source>
        <translation>実行を開始できることの確認</translation>
    </message>
    <message>
        <source>Check that %1 can take over</source>
        <translation>%1が引き継げることの確認</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1が「%2」</translation>
    </message>
    <message>
        <source>%1 is no longer “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1が「%2」でなくなる</translation>
    </message>
    <message>
        <source>All nodes answer, asked after the command has ended</source>
        <translation>コマンドの終了後に、すべてのノードが応答する</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <comment>node, probe</comment>
        <translation>%1が応答：%2</translation>
    </message>
    <message>
        <source>%1 is there, and nothing listens: %2</source>
        <comment>node, probe</comment>
        <translation>%1は稼働し、待ち受けなし：%2</translation>
    </message>
    <message>
        <source>The automation of %1 is paused</source>
        <translation>%1の自動処理が一時停止中</translation>
    </message>
    <message>
        <source>The automation of %1 is not paused</source>
        <translation>%1の自動処理が一時停止していない</translation>
    </message>
    <message>
        <source>The database on %1 is stopped, and ended cleanly</source>
        <translation>%1のデータベースが正常に停止済み</translation>
    </message>
    <message>
        <source>The database on %1 has all that the other one wrote</source>
        <translation>%1のデータベースが相手の全書き込みを保持</translation>
    </message>
    <message>
        <source>Every replication slot on %1 is in use</source>
        <translation>%1の全レプリケーションスロットが使用中</translation>
    </message>
    <message>
        <source>The calls on %1 have been waited for</source>
        <translation>%1の通話の終了を待った</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: from here this run only goes forward.</source>
        <translation>「%1」は元に戻せません。この先は続行のみ可能です。</translation>
    </message>
    <message>
        <source>The cloud says that %1 belongs to %2</source>
        <translation>クラウドの報告では%1の割り当て先は%2</translation>
    </message>
    <message>
        <source>The cloud accepted the command. Accepted is not done: the console waits until the cloud itself and the address both show it.</source>
        <translation>クラウドがコマンドを受け付けました。受け付けは完了ではありません。コンソールは、クラウド自身とアドレスの両方で確認できるまで待ちます。</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>このペアの操作権を書き込めませんでした：%1。</translation>
    </message>
</context>
<context>
    <name>twinline::RunWords</name>
    <message>
        <source>This product has no procedure for that.</source>
        <translation>この製品にはその手順がありません。</translation>
    </message>
    <message>
        <source>The pair has no node called “%1”.</source>
        <translation>このペアにノード「%1」はありません。</translation>
    </message>
    <message>
        <source>No node is known to be Active, so there is nothing to switch from.</source>
        <translation>アクティブなノードを確認できないため、切り替え元がありません。</translation>
    </message>
    <message>
        <source>There is no other node to switch to.</source>
        <translation>切り替え先のノードがありません。</translation>
    </message>
    <message>
        <source>%1 is Active already.</source>
        <translation>%1はすでにアクティブです。</translation>
    </message>
    <message>
        <source>No two nodes are Active: there is nothing to repair.</source>
        <translation>両方がアクティブではないため、解消するものはありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: check</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(limit %1)</source>
        <translation>（上限%1）</translation>
    </message>
    <message>
        <source>The lease of this pair cannot be had.</source>
        <translation>このペアの操作権を取得できませんでした。</translation>
    </message>
    <message>
        <source>%1 on %2 acts on this pair now (run %3).</source>
        <translation>%2の%1がこのペアを操作しています（実行%3）。</translation>
    </message>
    <message>
        <source>The service interruption was not measured.</source>
        <translation>サービス断は測定されていません。</translation>
    </message>
    <message>
        <source>The service address did not answer for at least %1.</source>
        <translation>サービスIPアドレスが少なくとも%1応答しませんでした。</translation>
    </message>
    <message>
        <source>The service address did not answer for %1 ± %2.</source>
        <translation>サービスIPアドレスが%1 ± %2応答しませんでした。</translation>
    </message>
    <message>
        <source>The cloud accepted the command (%1). Accepted is not done: waiting until it shows.</source>
        <translation>クラウドがコマンドを受け付けました（%1）。受け付けは完了ではありません。確認できるまで待ちます。</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>このペアの操作権を書き込めませんでした：%1。</translation>
    </message>
</context>
<context>
    <name>twinline::RunsCommand</name>
    <message>
        <source>There is no run called “%1”.</source>
        <translation>実行「%1」はありません。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged; nothing in it was changed.</source>
        <translation>実行記録%1が壊れています。内容は変更していません。</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a run that has not ended</comment>
        <translation>未終了</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>報告書：%1</translation>
    </message>
    <message>
        <source>This run has ended: there is nothing to go on with.</source>
        <translation>この実行は終了しています。続けるものはありません。</translation>
    </message>
    <message>
        <source>Usage: twinlinectl runs list | show ID | resume ID | back-out ID</source>
        <translation>使い方：twinlinectl runs list | show ID | resume ID | back-out ID</translation>
    </message>
</context>
<context>
    <name>twinline::RunsDialog</name>
    <message>
        <source>No run has been made from this desk yet.</source>
        <translation>この監視端末からの実行はまだありません。</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>報告書を開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>再開(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back out…</source>
        <translation>中止して元に戻す(&amp;B)…</translation>
    </message>
    <message>
        <source>Runs and reports</source>
        <translation>実行と報告書</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>ペア</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>切り替え元 → 切り替え先</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Service interrupted</source>
        <translation>サービス断</translation>
    </message>
    <message>
        <source>A run was broken off. Resume it or back it out; until then the pair may be half switched.</source>
        <translation>実行が中断されました。再開するか、中止して元に戻してください。それまではペアの切り替えが途中の可能性があります。</translation>
    </message>
</context>
<context>
    <name>twinline::SayPanel</name>
    <message>
        <source>The vendor&apos;s page shows for %1:</source>
        <translation>ベンダー画面での%1の表示：</translation>
    </message>
    <message>
        <source>If this desk cannot see it</source>
        <translation>この監視端末から確認できない場合</translation>
    </message>
    <message>
        <source>Enter reading</source>
        <translation>目視確認を入力</translation>
    </message>
    <message>
        <source>A reading counts for 60 seconds, unless other evidence contradicts it.</source>
        <translation>目視確認は、ほかの根拠と矛盾しない限り60秒間有効です。</translation>
    </message>
    <message>
        <source>State on the vendor&apos;s page</source>
        <translation>ベンダー画面の状態</translation>
    </message>
    <message>
        <source>Your sentence; it goes into the report</source>
        <translation>報告書に残る文を入力</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>担当者の申告</translation>
    </message>
    <message>
        <source>Attest</source>
        <translation>申告</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>代わりに起きたこと</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>うまくいかなかった</translation>
    </message>
    <message>
        <source>Goes back to before this step; it can then be tried again or backed out.</source>
        <translation>この手順の前に戻ります。もう一度試すか、中止して元に戻せます。</translation>
    </message>
</context>
<context>
    <name>twinline::SecretCommand</name>
    <message>
        <source>The keychain does not answer.</source>
        <translation>キーチェーンが応答しません。</translation>
    </message>
    <message>
        <source>training lab: no password needed</source>
        <translation>訓練ラボ：パスワード不要</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>不明：キーチェーンが応答しません</translation>
    </message>
    <message>
        <source>unknown: no keychain answers (%1)</source>
        <translation>不明：キーチェーンが応答しません（%1）</translation>
    </message>
    <message>
        <source>This pair needs no password.</source>
        <translation>このペアにパスワードは必要ありません。</translation>
    </message>
    <message>
        <source>No endpoint “%1” of this pair needs a password.</source>
        <translation>このペアに、パスワードが必要なエンドポイント「%1」はありません。</translation>
    </message>
    <message>
        <source>A training lab needs no password.</source>
        <translation>訓練ラボにパスワードは必要ありません。</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>パスワード：</translation>
    </message>
    <message>
        <source>No password was given; nothing is changed.</source>
        <translation>パスワードが入力されなかったため、変更はありません。</translation>
    </message>
</context>
<context>
    <name>twinline::SeeingCommands</name>
    <message>
        <source>Nothing is configured: there is no %1.</source>
        <translation>設定がありません：%1が見つかりません。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pair(s), no mistakes.</source>
        <translation>
            <numerusform>%1：ペア%n組、誤りはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>設定がありません：%1にペアがありません。</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>%2にペア「%1」はありません。</translation>
    </message>
    <message>
        <source>%1: warning: the vendor advises “%2”; entered: %3, expected: %4</source>
        <comment>pair, advice, figures</comment>
        <translation>%1：警告：ベンダーの推奨「%2」、入力値：%3、期待値：%4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of the vendor&apos;s questions is not answered in [pair.settings]</source>
        <comment>pair; several questions</comment>
        <translation>
            <numerusform>%1：[pair.settings]で未回答のベンダーの質問：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>(your own: %1)</source>
        <translation>（独自の製品：%1）</translation>
    </message>
    <message>
        <source>The run %1 of this pair is under way, or broken off: see “twinlinectl runs show %1”.</source>
        <translation>このペアの操作%1は実行中か、途中で中断しています。「twinlinectl runs show %1」で確認してください。</translation>
    </message>
</context>
<context>
    <name>twinline::SetupDialog</name>
    <message>
        <source>Set-up list of %1</source>
        <comment>name of a pair</comment>
        <translation>%1の初期設定リスト</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>テキストとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Once, in this order. A tick is your own note; the console judges nothing by it.</source>
        <translation>一度だけ、この順に行ってください。チェックは担当者の覚え書きで、判定には使いません。</translation>
    </message>
    <message>
        <source>The ticks could not be written to this desk&apos;s folder. They are lost when this window closes.</source>
        <translation>チェックをこの監視端末のフォルダーに書き込めませんでした。このウィンドウを閉じると失われます。</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2</source>
        <translation>チェック済み：%2件中%1件</translation>
    </message>
</context>
<context>
    <name>twinline::SetupRow</name>
    <message>
        <source>Number of the fact in the vendor&apos;s document</source>
        <translation>ベンダー資料における項目番号</translation>
    </message>
</context>
<context>
    <name>twinline::StatusLine</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>ペア%n組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>pairs whose state is not known</comment>
        <translation>
            <numerusform>不明%n組</numerusform>
        </translation>
    </message>
    <message>
        <source>Rights: view and switch</source>
        <translation>権限：閲覧と切り替え</translation>
    </message>
    <message>
        <source>History: in memory</source>
        <translation>履歴：メモリー内</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>History: on this desk&apos;s disk</source>
        <translation>履歴：この監視端末に保存</translation>
    </message>
</context>
<context>
    <name>twinline::StepList</name>
    <message>
        <source>confirmed in %1</source>
        <translation>%1で検証済み</translation>
    </message>
    <message>
        <source>the console looks</source>
        <translation>コンソールが確認</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) passed</source>
        <translation>
            <numerusform>チェック%n件中%1件合格</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
</context>
<context>
    <name>twinline::StepPage</name>
    <message>
        <source>No answer within %1. The result is unknown, not failed; the console keeps watching.</source>
        <translation>%1以内に応答がありません。失敗ではなく結果不明です。監視を続けます。</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>%1待機中</translation>
    </message>
    <message>
        <source>What the console sees</source>
        <translation>コンソールで確認した内容</translation>
    </message>
</context>
<context>
    <name>twinline::VendorLogs</name>
    <message>
        <source>Open fault-tolerant log</source>
        <translation>フォールトトレラントログを開く</translation>
    </message>
    <message>
        <source>Fault-tolerant logs</source>
        <translation>フォールトトレラントログ</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Could not read %1: it is too large for a log.</source>
        <translation>%1を読み取れませんでした。ログとしては大きすぎます。</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>%1を読み取れませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not read %1: it has no entry of a fault-tolerant log.</source>
        <translation>%1を読み取れませんでした。フォールトトレラントログの項目がありません。</translation>
    </message>
    <message>
        <source>Which server&apos;s log is %1?</source>
        <translation>%1はどのサーバーのログですか？</translation>
    </message>
    <message>
        <source>The log itself does not say.</source>
        <translation>ログ自体には記載がありません。</translation>
    </message>
    <message>
        <source>Could not read the log of %1: the page has no entry of a fault-tolerant log.</source>
        <translation>%1のログを読み取れませんでした。ページにフォールトトレラントログの項目がありません。</translation>
    </message>
</context>
<context>
    <name>twinline::VerdictBanner</name>
    <message>
        <source>Switch over…</source>
        <translation>切り替え…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>切り戻し…</translation>
    </message>
    <message>
        <source>Check takeover…</source>
        <translation>引き継ぎの確認…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>解消…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>その他の操作</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>verdict, date</comment>
        <translation>%1（%2から）</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <comment>age of the evidence</comment>
        <translation>根拠：%1</translation>
    </message>
</context>
<context>
    <name>twinline::WaitPage</name>
    <message>
        <source>Open configuration…</source>
        <translation>設定を開く…</translation>
    </message>
    <message>
        <source>No pair is configured.</source>
        <translation>ペアが設定されていません。</translation>
    </message>
    <message>
        <source>The training lab is starting.</source>
        <translation>訓練ラボを起動しています。</translation>
    </message>
    <message>
        <source>Open a pairs.toml, or start the program with --lab for a pair to train on.</source>
        <translation>pairs.tomlを開くか、--labを付けて起動すると訓練用のペアを使えます。</translation>
    </message>
</context>
<context>
    <name>twinline::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation>ペア(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open configuration…</source>
        <translation>設定を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Reload configuration</source>
        <translation>設定を再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>Runs and re&amp;ports</source>
        <translation>実行と報告書(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Twinline</source>
        <translation>Twinlineについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Switch over…</source>
        <translation>切り替え(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>切り戻し(&amp;R)…</translation>
    </message>
    <message>
        <source>Check &amp;takeover…</source>
        <translation>引き継ぎの確認(&amp;T)…</translation>
    </message>
    <message>
        <source>Resolve split &amp;brain…</source>
        <translation>スプリットブレインを解消(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Copy status</source>
        <translation>状態をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find a pair</source>
        <translation>ペアを検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>デスクトップに合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字サイズ(&amp;T)</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Follow live</source>
        <translation>リアルタイムに追従(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom charts &amp;in</source>
        <translation>グラフを拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom charts &amp;out</source>
        <translation>グラフを縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Charts &amp;earlier</source>
        <translation>グラフを古い方へ(&amp;E)</translation>
    </message>
    <message>
        <source>Charts late&amp;r</source>
        <translation>グラフを新しい方へ(&amp;R)</translation>
    </message>
    <message>
        <source>Charts: olde&amp;st</source>
        <translation>グラフの最古へ(&amp;S)</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>%1のページを開く</translation>
    </message>
    <message>
        <source>Open the vendor&apos;s page</source>
        <translation>ベンダー画面を開く</translation>
    </message>
    <message>
        <source>This product has no procedure for it.</source>
        <translation>この製品にはその手順がありません。</translation>
    </message>
    <message>
        <source>Not allowed: both nodes are Active. Resolve the split brain first.</source>
        <translation>実行できません。両方のノードがアクティブです。先にスプリットブレインを解消してください。</translation>
    </message>
    <message>
        <source>&amp;Detach a node…</source>
        <translation>ノードの切り離し(&amp;D)…</translation>
    </message>
    <message>
        <source>Re&amp;join a node…</source>
        <translation>ノードの再組み込み(&amp;J)…</translation>
    </message>
    <message>
        <source>Pass&amp;words…</source>
        <translation>パスワード(&amp;W)…</translation>
    </message>
    <message>
        <source>Set-&amp;up list…</source>
        <translation>初期設定リスト(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Parameter advice</source>
        <translation>パラメーター診断(&amp;P)</translation>
    </message>
    <message>
        <source>Open fault-tolerant &amp;log…</source>
        <translation>フォールトトレラントログを開く(&amp;L)…</translation>
    </message>
    <message>
        <source>Fetc&amp;h logs</source>
        <translation>ログを取得(&amp;H)</translation>
    </message>
    <message>
        <source>This product has no set-up list.</source>
        <translation>この製品には初期設定リストがありません。</translation>
    </message>
    <message>
        <source>No node of this pair has the address of its log (“log”) in pairs.toml.</source>
        <translation>このペアのどのノードにも、pairs.tomlにログのアドレス（「log」）がありません。</translation>
    </message>
    <message>
        <source>&amp;Practice: the five lessons</source>
        <translation>練習：5つのレッスン(&amp;P)</translation>
    </message>
    <message>
        <source>The lessons are held in the training lab: start “twinline --lab”.</source>
        <translation>レッスンは訓練ラボで行います。「twinline --lab」で起動してください。</translation>
    </message>
</context>
<context>
    <name>twinline::text::Tr</name>
    <message>
        <source>Both nodes answer, and the evidence is fresh</source>
        <translation>両ノードが応答し、根拠が最新であること</translation>
    </message>
    <message>
        <source>Each address answers as its own node</source>
        <translation>各アドレスが本来のノードとして応答すること</translation>
    </message>
    <message>
        <source>The node to switch from is Active</source>
        <translation>切り替え元ノードがアクティブであること</translation>
    </message>
    <message>
        <source>The node to switch to is Standby</source>
        <translation>切り替え先ノードがスタンバイであること</translation>
    </message>
    <message>
        <source>Exactly one database takes writes</source>
        <translation>書き込み可能なDBが1つだけであること</translation>
    </message>
    <message>
        <source>The databases replicate by streaming</source>
        <translation>DBがストリーミングでレプリケーション中であること</translation>
    </message>
    <message>
        <source>Both databases are on the same timeline</source>
        <translation>両DBのタイムラインが同じであること</translation>
    </message>
    <message>
        <source>Sync lag in bytes is below the limit</source>
        <translation>同期遅延（バイト）が上限未満であること</translation>
    </message>
    <message>
        <source>Sync lag in seconds is below the limit</source>
        <translation>同期遅延（秒）が上限未満であること</translation>
    </message>
    <message>
        <source>Replay is not paused</source>
        <translation>WAL再生が一時停止していないこと</translation>
    </message>
    <message>
        <source>The database shows its replication figures to this user</source>
        <translation>DBがこのユーザーにレプリケーション情報を示すこと</translation>
    </message>
    <message>
        <source>No base backup is running</source>
        <translation>ベースバックアップが実行中でないこと</translation>
    </message>
    <message>
        <source>WAL files waiting for the archive are below the limit</source>
        <translation>アーカイブ待ちのWALファイル数が上限未満であること</translation>
    </message>
    <message>
        <source>WAL archiving does not fail</source>
        <translation>WALアーカイブが失敗していないこと</translation>
    </message>
    <message>
        <source>No WAL sender is stalled</source>
        <translation>停滞したWAL senderがないこと</translation>
    </message>
    <message>
        <source>No old or prepared transactions</source>
        <translation>古いトランザクションやプリペアド状態のものがないこと</translation>
    </message>
    <message>
        <source>The target has free WAL senders</source>
        <translation>切り替え先にWAL senderの空きがあること</translation>
    </message>
    <message>
        <source>No replication slot is inactive or lost</source>
        <translation>無効または消失したレプリケーションスロットがないこと</translation>
    </message>
    <message>
        <source>The old node can stream from the new one afterwards</source>
        <translation>切り替え後に旧ノードが新ノードからレプリケーションできること</translation>
    </message>
    <message>
        <source>The database parameters of the target are not lower</source>
        <translation>切り替え先のDBパラメーターが下回っていないこと</translation>
    </message>
    <message>
        <source>Both databases have the same major version</source>
        <translation>両DBのメジャーバージョンが同じであること</translation>
    </message>
    <message>
        <source>No other run acts on this pair</source>
        <translation>このペアで別の実行が動いていないこと</translation>
    </message>
    <message>
        <source>No setting of the product would undo the switch</source>
        <translation>切り替えを元に戻す製品設定がないこと</translation>
    </message>
    <message>
        <source>The service address answers from the Active node</source>
        <translation>サービスIPアドレスがアクティブなノードから応答すること</translation>
    </message>
    <message>
        <source>No heartbeats are being missed</source>
        <translation>ハートビートの欠落がないこと</translation>
    </message>
    <message>
        <source>blocking</source>
        <comment>level of a check</comment>
        <translation>必須</translation>
    </message>
    <message>
        <source>forcible</source>
        <comment>level of a check</comment>
        <translation>理由入力で続行可</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of a check</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>outcome of a check</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>outcome of a check</comment>
        <translation>合格</translation>
    </message>
    <message>
        <source>not passed</source>
        <comment>outcome of a check</comment>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <comment>node</comment>
        <translation>%1が応答しません</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1：ハートビート%n回中%2回失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers again after %2</source>
        <comment>node</comment>
        <translation>%1が%2ぶりに応答しました</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <comment>node</comment>
        <translation>%1が再び応答しました</translation>
    </message>
    <message>
        <source>The database on %1 no longer replicates</source>
        <translation>%1のデータベースのレプリケーションが停止しました</translation>
    </message>
    <message>
        <source>Replay paused on %1</source>
        <translation>%1でWAL再生を一時停止</translation>
    </message>
    <message>
        <source>Replay resumed on %1</source>
        <translation>%1でWAL再生を再開</translation>
    </message>
    <message>
        <source>The database on %1 replicates again after %2</source>
        <translation>%1のデータベースのレプリケーションが%2ぶりに再開しました</translation>
    </message>
    <message>
        <source>The database on %1 replicates again</source>
        <translation>%1のデータベースのレプリケーションが再開しました</translation>
    </message>
    <message>
        <source>Sync lag back below the limit after %1</source>
        <translation>同期遅延が%1ぶりに上限未満へ戻りました</translation>
    </message>
    <message>
        <source>Sync lag back below the limit</source>
        <translation>同期遅延が上限未満へ戻りました</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit of %2</source>
        <translation>同期遅延%1（上限%2を超過）</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit</source>
        <translation>同期遅延%1（上限を超過）</translation>
    </message>
    <message>
        <source>%1, %2: bad answer</source>
        <comment>node, probe</comment>
        <translation>%1、%2：異常な応答</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>node, probe, its answer</comment>
        <translation>%1、%2：%3</translation>
    </message>
    <message>
        <source>Nobody answers at the service address %1</source>
        <translation>サービスIPアドレス%1が応答しません</translation>
    </message>
    <message>
        <source>The service address %1 answers from %2</source>
        <translation>サービスIPアドレス%1が%2から応答しています</translation>
    </message>
    <message>
        <source>Run started: %1</source>
        <translation>実行開始：%1</translation>
    </message>
    <message>
        <source>Step seen: %1</source>
        <translation>手順を検証済み：%1</translation>
    </message>
    <message>
        <source>Run ended: %1. Service interrupted: %2.</source>
        <translation>実行終了：%1。サービス断：%2。</translation>
    </message>
    <message>
        <source>Run ended: %1</source>
        <translation>実行終了：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>ノード%1</translation>
    </message>
    <message>
        <source>answers as %1</source>
        <translation>%1として応答</translation>
    </message>
    <message>
        <source>primary, timeline %1</source>
        <comment>database</comment>
        <translation>プライマリー、タイムライン%1</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>database</comment>
        <translation>プライマリー</translation>
    </message>
    <message>
        <source>standby, replay paused</source>
        <comment>database</comment>
        <translation>レプリカ、WAL再生 一時停止中</translation>
    </message>
    <message>
        <source>standby, no permission for more</source>
        <comment>database</comment>
        <translation>レプリカ、詳細の閲覧権限なし</translation>
    </message>
    <message>
        <source>standby, not streaming</source>
        <comment>database</comment>
        <translation>レプリカ、ストリーミングなし</translation>
    </message>
    <message>
        <source>standby, streaming, timeline %1</source>
        <comment>database</comment>
        <translation>レプリカ、ストリーミング中、タイムライン%1</translation>
    </message>
    <message>
        <source>standby, streaming</source>
        <comment>database</comment>
        <translation>レプリカ、ストリーミング中</translation>
    </message>
    <message>
        <source>port open</source>
        <translation>ポート開放</translation>
    </message>
    <message>
        <source>idle, as a standby is</source>
        <translation>応答なし（スタンバイでは正常）</translation>
    </message>
    <message>
        <source>another node answered: %1</source>
        <translation>別のノードが応答：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, then the node&apos;s own words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Split brain: the service address %1 answers from both nodes.</source>
        <translation>スプリットブレイン：サービスIPアドレス%1が両方のノードから応答しています。</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes.</source>
        <translation>スプリットブレイン：両方のデータベースが書き込みを受け付けています。</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes (timelines %1).</source>
        <translation>スプリットブレイン：両方のデータベースが書き込みを受け付けています（タイムライン%1）。</translation>
    </message>
    <message>
        <source>Split brain: both nodes have been Active since %1.</source>
        <translation>スプリットブレイン：%1から両方のノードがアクティブです。</translation>
    </message>
    <message>
        <source>Split brain: both nodes are Active.</source>
        <translation>スプリットブレイン：両方のノードがアクティブです。</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers from %3: calls go to a node that does not serve.</source>
        <translation>%1がアクティブですが、サービスIPアドレス%2は%3から応答しています。通話がサービス中でないノードに届きます。</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers as “%3”, which is neither node.</source>
        <translation>%1がアクティブですが、サービスIPアドレス%2はどちらのノードでもない「%3」として応答しています。</translation>
    </message>
    <message>
        <source>%1 is Active, but nobody answers at the service address %2: no phone can reach it.</source>
        <translation>%1がアクティブですが、サービスIPアドレス%2が応答しません。電話機から接続できません。</translation>
    </message>
    <message>
        <source>No node is serving. %1 should have taken over by now.</source>
        <translation>サービス中のノードがありません。%1がすでに引き継いでいるはずの時刻です。</translation>
    </message>
    <message>
        <source>No node is serving. %1 should take over in %2.</source>
        <translation>サービス中のノードがありません。%1が%2後に引き継ぐ見込みです。</translation>
    </message>
    <message>
        <source>No node is serving. It is not known when %1 will take over.</source>
        <translation>サービス中のノードがありません。%1がいつ引き継ぐかは不明です。</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should have taken over by now.</source>
        <translation>%1以降、サービス中のノードがありません。%2がすでに引き継いでいるはずの時刻です。</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should take over in %3.</source>
        <translation>%1以降、サービス中のノードがありません。%2が%3後に引き継ぐ見込みです。</translation>
    </message>
    <message>
        <source>No node has been serving since %1. It is not known when %2 will take over.</source>
        <translation>%1以降、サービス中のノードがありません。%2がいつ引き継ぐかは不明です。</translation>
    </message>
    <message>
        <source>No node is serving, and %1 does not fail over by itself: switch it by hand.</source>
        <translation>サービス中のノードがありません。%1は自動でフェイルオーバーしません。手動で切り替えてください。</translation>
    </message>
    <message>
        <source>No node has been serving since %1.</source>
        <translation>%1以降、サービス中のノードがありません。</translation>
    </message>
    <message>
        <source>No node is serving.</source>
        <translation>サービス中のノードがありません。</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is in the state Error.</source>
        <translation>%1はアクティブですが、%2がエラー状態のため引き継げません。</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 does not answer.</source>
        <translation>%1はアクティブですが、%2が応答しないため引き継げません。</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: the services of %2 are off.</source>
        <translation>%1はアクティブですが、%2のサービスが停止しているため引き継げません。</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is detached.</source>
        <translation>%1はアクティブですが、%2が切り離されているため引き継げません。</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over yet: %2 is starting.</source>
        <translation>%1はアクティブですが、%2が起動中のためまだ引き継げません。</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not known whether anything can take over: the state of %2 is unknown.</source>
        <translation>%1はアクティブですが、%2の状態が不明なため、引き継げるかどうか分かりません。</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known: at least %2.</source>
        <translation>%1のデータベースの遅延は不明です（少なくとも%2）。</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known.</source>
        <translation>%1のデータベースの遅延は不明です。</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old (limit %3).</source>
        <translation>%1のコピーは%2前のものです（上限%3）。</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old.</source>
        <translation>%1のコピーは%2前のものです。</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind.</source>
        <translation>%1のデータベースが%2遅れています。</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind: switchover refused above %3.</source>
        <translation>%1のデータベースが%2遅れています（%3を超えると切り替え不可）。</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind (limit %3).</source>
        <translation>%1のデータベースが%2遅れています（上限%3）。</translation>
    </message>
    <message>
        <source>The database on %1 has not been replicating for %2.</source>
        <translation>%1のデータベースのレプリケーションが%2前から停止しています。</translation>
    </message>
    <message>
        <source>The database on %1 is not replicating.</source>
        <translation>%1のデータベースのレプリケーションが停止しています。</translation>
    </message>
    <message>
        <source>Replay is paused: the database on %1 receives changes but does not apply them.</source>
        <translation>WAL再生が一時停止しています。%1のデータベースは変更を受信していますが、適用していません。</translation>
    </message>
    <message>
        <source>The databases are on different timelines: %1.</source>
        <translation>データベースのタイムラインが異なります：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 gets no answer from %2: %3 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>%1は%2からの応答を受信していません（ハートビート%n回中%3回失敗）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %2 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>この監視端末は%1からの応答を受信していません（ハートビート%n回中%2回失敗）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence of %1 is missing.</source>
        <translation>%1の根拠がありません。</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none for %3.</source>
        <translation>%1の根拠がありません：「%2」から%3応答がありません。</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none.</source>
        <translation>%1の根拠がありません：「%2」から応答がありません。</translation>
    </message>
    <message>
        <source>The evidence of %1 contradicts itself: %2.</source>
        <translation>%1の根拠が矛盾しています：%2。</translation>
    </message>
    <message>
        <source>At the address of %1 another node answers.</source>
        <translation>%1のアドレスで別のノードが応答しています。</translation>
    </message>
    <message>
        <source>The answer of %1 is no evidence: %2.</source>
        <translation>%1の応答は根拠になりません：%2。</translation>
    </message>
    <message>
        <source>A switch is in progress: %1.</source>
        <translation>切り替え中です：%1。</translation>
    </message>
    <message>
        <source>A switch is in progress: %1, since %2.</source>
        <translation>切り替え中です：%1（%2から）。</translation>
    </message>
    <message>
        <source>This desk is cut off. Last evidence %1 ago; nothing is known of the nodes.</source>
        <translation>この監視端末は孤立しています。最後の確認は%1前で、ノードの状態は不明です。</translation>
    </message>
    <message>
        <source>This desk is cut off; nothing is known of the nodes.</source>
        <translation>この監視端末は孤立しています。ノードの状態は不明です。</translation>
    </message>
    <message>
        <source>%1 answers in %2 (limit %3).</source>
        <translation>%1の応答に%2かかっています（上限%3）。</translation>
    </message>
    <message>
        <source>%1 answers in %2.</source>
        <translation>%1の応答に%2かかっています。</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict.</source>
        <translation>根拠が不足しているため判定できません。</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict: %1.</source>
        <translation>根拠が不足しているため判定できません：%1。</translation>
    </message>
    <message>
        <source>%1 is Active; %2 is Standby and can take over now.</source>
        <translation>%1がアクティブ、%2がスタンバイで、すぐに引き継げます。</translation>
    </message>
    <message>
        <source>The nodes differ where they must not: %1.</source>
        <translation>一致すべき項目がノード間で異なります：%1。</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not the primary node.</source>
        <translation>%1がアクティブですが、プライマリーではありません。</translation>
    </message>
    <message>
        <source>Nodes answering: %1 of %2. This product tells no roles.</source>
        <translation>%2台中%1台が応答しています。この製品は役割を通知しません。</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation>未実行</translation>
    </message>
    <message>
        <source>being done</source>
        <comment>state of a step</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>watching</source>
        <comment>state of a step</comment>
        <translation>検証中</translation>
    </message>
    <message>
        <source>seen</source>
        <comment>state of a step</comment>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a step</comment>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a step</comment>
        <translation>省略</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>state of a step</comment>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of a run</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a run</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <comment>result of a run</comment>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>result of a run</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Backed out</source>
        <comment>result of a run</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <comment>phase of a run</comment>
        <translation>事前チェック</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a run</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Backing out</source>
        <comment>phase of a run</comment>
        <translation>取り消し中</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>phase of a run</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>watched only</source>
        <comment>how a step is done</comment>
        <translation>監視のみ</translation>
    </message>
    <message>
        <source>by HTTP request</source>
        <comment>how a step is done</comment>
        <translation>HTTP要求</translation>
    </message>
    <message>
        <source>by SSH command</source>
        <comment>how a step is done</comment>
        <translation>SSHコマンド</translation>
    </message>
    <message>
        <source>by SQL command</source>
        <comment>how a step is done</comment>
        <translation>SQLコマンド</translation>
    </message>
    <message>
        <source>by AMI command</source>
        <comment>how a step is done</comment>
        <translation>AMIコマンド</translation>
    </message>
    <message>
        <source>by cloud command</source>
        <comment>how a step is done</comment>
        <translation>クラウドコマンド</translation>
    </message>
    <message>
        <source>by the training lab</source>
        <comment>how a step is done</comment>
        <translation>訓練ラボ</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how a step is done</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>by waiting</source>
        <comment>how a step is done</comment>
        <translation>時間待ち</translation>
    </message>
    <message>
        <source>Switch over %1: %2 → %3</source>
        <translation>%1の切り替え：%2 → %3</translation>
    </message>
    <message>
        <source>Roll back %1: %2 → %3</source>
        <translation>%1の切り戻し：%2 → %3</translation>
    </message>
    <message>
        <source>Takeover on %1: %2 → %3</source>
        <translation>%1の引き継ぎ：%2 → %3</translation>
    </message>
    <message>
        <source>Detach %2 from %1</source>
        <translation>%1からの%2の切り離し</translation>
    </message>
    <message>
        <source>Rejoin %2 to %1</source>
        <translation>%1への%2の再組み込み</translation>
    </message>
    <message>
        <source>Repair the split brain of %1: %2 stays Active</source>
        <translation>%1のスプリットブレイン解消：%2をアクティブのまま維持</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>node state</comment>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>node state</comment>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>node state</comment>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Services off</source>
        <comment>node state</comment>
        <translation>サービス停止中</translation>
    </message>
    <message>
        <source>Detached</source>
        <comment>node state</comment>
        <translation>切り離し済み</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>node state</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <comment>node state</comment>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>rank unknown</source>
        <comment>rank of a node</comment>
        <translation>種別不明</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>rank of a node</comment>
        <translation>プライマリー</translation>
    </message>
    <message>
        <source>secondary</source>
        <comment>rank of a node</comment>
        <translation>セカンダリー</translation>
    </message>
    <message>
        <source>backup server</source>
        <comment>rank of a node</comment>
        <translation>バックアップサーバー</translation>
    </message>
    <message>
        <source>member</source>
        <comment>rank of a node</comment>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>role not known</source>
        <comment>where a role comes from</comment>
        <translation>役割不明</translation>
    </message>
    <message>
        <source>reported</source>
        <comment>where a role comes from</comment>
        <translation>ノードの報告</translation>
    </message>
    <message>
        <source>inferred</source>
        <comment>where a role comes from</comment>
        <translation>推定</translation>
    </message>
    <message>
        <source>reading</source>
        <comment>where a role comes from</comment>
        <translation>目視確認</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>answer of a probe</comment>
        <translation>未問い合わせ</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>answer of a probe</comment>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>connection refused</source>
        <comment>answer of a probe</comment>
        <translation>接続拒否</translation>
    </message>
    <message>
        <source>no route</source>
        <comment>answer of a probe</comment>
        <translation>経路なし</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>answer of a probe</comment>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>answer broken off</source>
        <comment>answer of a probe</comment>
        <translation>応答が途中で切断</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <comment>answer of a probe</comment>
        <translation>証明書を確認できません</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>answer of a probe</comment>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <comment>answer of a probe</comment>
        <translation>解釈できない応答</translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>answer of a probe</comment>
        <translation>応答が大きすぎます</translation>
    </message>
    <message>
        <source>another node answered</source>
        <comment>answer of a probe</comment>
        <translation>別のノードが応答</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>severity</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation>情報</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>重大</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>mark of a probe</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>mark of a probe</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>mark of a probe</comment>
        <translation>応答不要</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>mark of a probe</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>mark of a probe</comment>
        <translation>異常</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>kind of run</comment>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Rollback</source>
        <comment>kind of run</comment>
        <translation>切り戻し</translation>
    </message>
    <message>
        <source>Takeover</source>
        <comment>kind of run</comment>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Detach</source>
        <comment>kind of run</comment>
        <translation>切り離し</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <comment>kind of run</comment>
        <translation>再組み込み</translation>
    </message>
    <message>
        <source>Split-brain repair</source>
        <comment>kind of run</comment>
        <translation>スプリットブレイン解消</translation>
    </message>
    <message>
        <source>It is not known when %1 will be Active.</source>
        <translation>%1がいつアクティブになるかは不明です。</translation>
    </message>
    <message>
        <source>%1 should have been Active by now.</source>
        <translation>%1はすでにアクティブになっているはずです。</translation>
    </message>
    <message>
        <source>%1 should be Active within %2.</source>
        <translation>%1は%2以内にアクティブになる見込みです。</translation>
    </message>
    <message>
        <source>%1 should be Active in %2 to %3.</source>
        <translation>%1は%2～%3後にアクティブになる見込みです。</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in about %3, as measured before.</source>
        <translation>いま%1に障害が起きると、過去の実測では%2は約%3でアクティブになります。</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 to %4.</source>
        <translation>いま%1に障害が起きると、%2は%3～%4でアクティブになります。</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 at the earliest; the start-up times of its services are not configured.</source>
        <translation>いま%1に障害が起きると、%2がアクティブになるまで少なくとも%3かかります。サービスの起動時間は設定されていません。</translation>
    </message>
    <message>
        <source>If %1 failed now, it is not known when %2 would be Active.</source>
        <translation>いま%1に障害が起きた場合、%2がいつアクティブになるかは不明です。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>verdict</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Redundant</source>
        <comment>verdict</comment>
        <translation>冗長構成 正常</translation>
    </message>
    <message>
        <source>Reachable</source>
        <comment>verdict</comment>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>verdict</comment>
        <translation>一部異常</translation>
    </message>
    <message>
        <source>No standby</source>
        <comment>verdict</comment>
        <translation>片系運転</translation>
    </message>
    <message>
        <source>No active</source>
        <comment>verdict</comment>
        <translation>アクティブなし</translation>
    </message>
    <message>
        <source>Split brain</source>
        <comment>verdict</comment>
        <translation>スプリットブレイン</translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>verdict</comment>
        <translation>切り替え中</translation>
    </message>
    <message>
        <source>Blind</source>
        <comment>verdict</comment>
        <translation>監視不能</translation>
    </message>
    <message>
        <source>Nothing has been seen of this pair yet.</source>
        <translation>このペアの状態はまだ確認されていません。</translation>
    </message>
    <message>
        <source>Redundant. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>冗長構成は正常です。%1</translation>
    </message>
    <message>
        <source>Degraded. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>一部に異常があります。%1</translation>
    </message>
    <message>
        <source>No standby. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>片系運転です。%1</translation>
    </message>
    <message>
        <source>The state of the pair is unknown. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>ペアの状態は不明です。%1</translation>
    </message>
    <message>
        <source>%1 does not fail over by itself: switch it by hand.</source>
        <translation>%1は自動でフェイルオーバーしません。手動で切り替えてください。</translation>
    </message>
    <message>
        <source>The run has not ended.</source>
        <translation>実行は終了していません。</translation>
    </message>
    <message>
        <source>Done. Every step was seen to take effect.</source>
        <translation>完了しました。すべての手順の結果を検証済みです。</translation>
    </message>
    <message>
        <source>Refused. A check did not allow the run to begin; nothing was done.</source>
        <translation>拒否されました。事前チェックにより開始できず、何も実行していません。</translation>
    </message>
    <message>
        <source>The result is unknown, not failed: this desk could not see how the run ended.</source>
        <translation>失敗ではなく結果不明です。この監視端末では終了時の状態を確認できませんでした。</translation>
    </message>
    <message>
        <source>Incomplete. Not every step was seen to take effect.</source>
        <translation>未完了です。結果を検証できていない手順があります。</translation>
    </message>
    <message>
        <source>Backed out. The steps that had been done were taken back.</source>
        <translation>中止して元に戻しました。実行済みの手順は取り消されています。</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>service interruption</comment>
        <translation>未測定</translation>
    </message>
    <message>
        <source>%1 ± %2, measured from this desk at the service address</source>
        <translation>%1 ± %2（この監視端末からサービスIPアドレスで測定）</translation>
    </message>
    <message>
        <source>%1, measured from this desk at the service address</source>
        <translation>%1（この監視端末からサービスIPアドレスで測定）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Service interruption</source>
        <translation>サービス断</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>監視端末</translation>
    </message>
    <message>
        <source>No other desk acts</source>
        <translation>ほかの監視端末による操作なし</translation>
    </message>
    <message>
        <source>confirmed by the operator</source>
        <translation>担当者が確認</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>No steps.</source>
        <translation>手順はありません。</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <translation>事前チェック</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>noun</comment>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>No checks.</source>
        <translation>チェックはありません。</translation>
    </message>
    <message>
        <source>Overrides with a reason</source>
        <translation>理由を記入して続行した項目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>続行した項目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>overrides</comment>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Readings of the vendor&apos;s page</source>
        <translation>ベンダー画面の目視確認</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>readings</comment>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Attestations of the operator</source>
        <translation>担当者の申告</translation>
    </message>
    <message>
        <source>Typed sentence</source>
        <translation>入力した文</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>attestations</comment>
        <translation>なし。</translation>
    </message>
    <message>
        <source>What a switch loses</source>
        <translation>切り替えで失われるもの</translation>
    </message>
    <message>
        <source>Events during the run</source>
        <translation>実行中のイベント</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>events</comment>
        <translation>なし。</translation>
    </message>
    <message>
        <source>training lab</source>
        <translation>訓練ラボ</translation>
    </message>
    <message>
        <source>Report by Twinline. Times are those of this desk.</source>
        <translation>Twinlineの報告書。時刻はこの監視端末の時刻です。</translation>
    </message>
    <message>
        <source>unexpected HTTP status %1</source>
        <translation>想定外のHTTPステータス%1</translation>
    </message>
    <message>
        <source>The databases show no replication figures to this user, who is not in pg_monitor.</source>
        <translation>このユーザーはpg_monitorに属していないため、データベースのレプリケーション情報が表示されません。</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is not in pg_monitor.</source>
        <translation>このユーザーはpg_monitorに属していないため、%1のデータベースのレプリケーション情報が表示されません。</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>noun</comment>
        <translation>実行</translation>
    </message>
    <message>
        <source>unexpected HTTP status</source>
        <comment>answer of a probe</comment>
        <translation>想定外のHTTPステータス</translation>
    </message>
    <message>
        <source>The copy on %1 is too old.</source>
        <translation>%1のコピーが古すぎます。</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind for a switchover.</source>
        <translation>%1のデータベースの遅延が大きいため切り替えできません。</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind.</source>
        <translation>%1のデータベースの遅延が大きすぎます。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1：ハートビート%n回失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>The service address %1 answers as “%2”</source>
        <translation>サービスIPアドレス%1が「%2」として応答しています</translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>この監視端末は%1からの応答を受信していません（ハートビート%n回失敗）。</numerusform>
        </translation>
    </message>
    <message>
        <source>A switch is in progress.</source>
        <translation>切り替え中です。</translation>
    </message>
    <message>
        <source>No node is seen serving. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>サービス中のノードを確認できません。%1</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>実行できません。%1</translation>
    </message>
    <message>
        <source>Not allowed: this pair has no node called “%1”.</source>
        <translation>実行できません。このペアにノード「%1」はありません。</translation>
    </message>
    <message>
        <source>Not allowed: no node is Active, so there is nothing to switch from.</source>
        <translation>実行できません。アクティブなノードがないため、切り替え元がありません。</translation>
    </message>
    <message>
        <source>Not allowed: there is no other node to switch to.</source>
        <translation>実行できません。切り替え先のノードがありません。</translation>
    </message>
    <message>
        <source>Not needed: %1 is Active already.</source>
        <translation>実行は不要です。%1はすでにアクティブです。</translation>
    </message>
    <message>
        <source>Not needed: there are no two Active nodes.</source>
        <translation>実行は不要です。両方がアクティブではありません。</translation>
    </message>
    <message>
        <source>Not allowed: this product has no procedure for it.</source>
        <translation>実行できません。この製品にはその手順がありません。</translation>
    </message>
    <message>
        <source>What is seen is too old to act upon</source>
        <translation>根拠が古いため実行できません</translation>
    </message>
    <message>
        <source>The right to act on this pair was lost</source>
        <translation>このペアの操作権を失いました</translation>
    </message>
    <message>
        <source>Another desk acts on this pair</source>
        <translation>ほかの監視端末がこのペアを操作しています</translation>
    </message>
    <message>
        <source>The other node could still be Active</source>
        <translation>相手ノードがまだアクティブの可能性があります</translation>
    </message>
    <message>
        <source>Both nodes are Active: only a repair may act</source>
        <translation>両方のノードがアクティブです（スプリットブレイン解消だけ実行可能）</translation>
    </message>
    <message>
        <source>What this step needs to begin with is not seen</source>
        <translation>この手順の開始条件が確認できません</translation>
    </message>
    <message>
        <source>The run is paused</source>
        <translation>実行は一時停止中です</translation>
    </message>
    <message>
        <source>Not seen within its time: unknown, not failed</source>
        <translation>時間内に確認できませんでした（失敗ではなく結果不明）</translation>
    </message>
    <message>
        <source>The operator says that it did not work</source>
        <translation>担当者がうまくいかなかったと申告しました</translation>
    </message>
    <message>
        <source>Only a person can do this step</source>
        <translation>この手順は手動でのみ実行できます</translation>
    </message>
    <message>
        <source>The point of no return has been passed</source>
        <translation>後戻りできない手順を過ぎています</translation>
    </message>
    <message>
        <source>The run was given up</source>
        <translation>実行は打ち切られました</translation>
    </message>
    <message>
        <source>The journal could not be written</source>
        <translation>実行記録を書き込めませんでした</translation>
    </message>
    <message>
        <source>Nobody confirmed that no other desk acts on this pair</source>
        <translation>ほかの監視端末がこのペアを操作していないことが確認されていません</translation>
    </message>
    <message>
        <source>The checks do not allow the run to begin</source>
        <translation>事前チェックにより開始できません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trouble, details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The command was not confirmed</source>
        <translation>コマンドの実行を確認できませんでした</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <comment>node, state</comment>
        <translation>%1の現在の状態：%2</translation>
    </message>
    <message>
        <source>%1 is now %2; it last said “%3”</source>
        <comment>node, state, vendor&apos;s word</comment>
        <translation>%1の現在の状態：%2（最後の表示は「%3」）</translation>
    </message>
    <message>
        <source>%1 is now “%2” (%3)</source>
        <comment>node, vendor&apos;s word, state</comment>
        <translation>%1：「%2」（%3）</translation>
    </message>
    <message>
        <source>The two nodes can be told apart at the service address</source>
        <translation>サービスIPアドレスで2台のノードを区別できる</translation>
    </message>
    <message>
        <source>The management addresses do not move with the service address</source>
        <translation>管理IPアドレスがサービスIPアドレスと一緒に移動しない</translation>
    </message>
    <message>
        <source>The domain name leads to the service address</source>
        <translation>ドメイン名がサービスIPアドレスを指している</translation>
    </message>
    <message>
        <source>The domain name is not remembered for too long</source>
        <translation>ドメイン名のキャッシュ時間が長すぎない</translation>
    </message>
    <message>
        <source>No parked calls would be lost</source>
        <translation>失われるパーク保留中の通話がない</translation>
    </message>
    <message>
        <source>Both nodes run the same version</source>
        <translation>両ノードのバージョンが同じ</translation>
    </message>
    <message>
        <source>The last sync is not too old</source>
        <translation>最終同期が古すぎない</translation>
    </message>
    <message>
        <source>%1, TTL %2</source>
        <comment>addresses, time to live</comment>
        <translation>%1、TTL %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in progress</source>
        <translation>
            <numerusform>通話中%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s)</source>
        <translation>
            <numerusform>パーク保留中%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>last sync %1 ago</source>
        <translation>最終同期は%1前</translation>
    </message>
    <message>
        <source>The domain name leads elsewhere: %1.</source>
        <translation>ドメイン名が別のアドレスを指しています：%1。</translation>
    </message>
    <message>
        <source>The two nodes show the same identity: nobody can say which of them answers at the service address.</source>
        <translation>2台のノードが同じ識別情報を示すため、サービスIPアドレスでどちらが応答しているか判断できません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state, where it comes from</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (“%2”, %3)</source>
        <comment>state, vendor&apos;s word, where it comes from</comment>
        <translation>%1（「%2」、%3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what is seen of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, but %3</source>
        <comment>node, what is seen of it, what speaks against that</comment>
        <translation>%1：%2、ただし%3</translation>
    </message>
    <message>
        <source>%1; not yet read on the vendor&apos;s page</source>
        <translation>%1。ベンダー画面での目視確認はまだです</translation>
    </message>
    <message>
        <source>%1; its database takes writes</source>
        <translation>%1。データベースが書き込み可能です</translation>
    </message>
    <message>
        <source>%1; it holds the service address</source>
        <translation>%1。サービスIPアドレスを保持しています</translation>
    </message>
    <message>
        <source>%1: database takes writes</source>
        <translation>%1：データベース書き込み可</translation>
    </message>
    <message>
        <source>%1: database is a read-only copy</source>
        <translation>%1：データベースは読み取り専用の複製</translation>
    </message>
    <message>
        <source>%1: database does not run</source>
        <translation>%1：データベースは停止中</translation>
    </message>
    <message>
        <source>%1: role of the database is not known</source>
        <translation>%1：データベースの役割不明</translation>
    </message>
    <message>
        <source>%1: database does not stream</source>
        <translation>%1：データベースのストリーミングなし</translation>
    </message>
    <message>
        <source>%1: database streams</source>
        <translation>%1：データベースはストリーミング中</translation>
    </message>
    <message>
        <source>%1: replication is not known</source>
        <translation>%1：レプリケーション不明</translation>
    </message>
    <message>
        <source>%1: lag is not known</source>
        <translation>%1：遅延不明</translation>
    </message>
    <message>
        <source>nobody answers at the service address</source>
        <translation>サービスIPアドレスで応答なし</translation>
    </message>
    <message>
        <source>no answer at the service address</source>
        <translation>サービスIPアドレスからの応答がない</translation>
    </message>
    <message>
        <source>the service address answers</source>
        <translation>サービスIPアドレスが応答</translation>
    </message>
    <message>
        <source>the service address answers as %1</source>
        <translation>サービスIPアドレスは%1として応答</translation>
    </message>
    <message>
        <source>where the domain name leads is not known</source>
        <translation>ドメイン名の参照先不明</translation>
    </message>
    <message>
        <source>the domain name leads to %1</source>
        <translation>ドメイン名の参照先は%1</translation>
    </message>
    <message>
        <source>the other node is not active</source>
        <translation>もう一方のノードはアクティブではない</translation>
    </message>
    <message>
        <source>attested: %1</source>
        <translation>担当者の申告：%1</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>申告なし</translation>
    </message>
    <message>
        <source>this desk holds the right to act</source>
        <translation>この監視端末が操作権を保持</translation>
    </message>
    <message>
        <source>none</source>
        <comment>figure of a check</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>running</source>
        <comment>replay</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>replay</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>failing</source>
        <comment>archiving</comment>
        <translation>失敗中</translation>
    </message>
    <message>
        <source>well</source>
        <comment>archiving</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>a base backup is running</source>
        <translation>ベースバックアップ実行中</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <comment>node, permission</comment>
        <translation>%1：あり</translation>
    </message>
    <message>
        <source>%1: no</source>
        <comment>node, permission</comment>
        <translation>%1：なし</translation>
    </message>
    <message>
        <source>prepared transactions: %1</source>
        <translation>準備済みトランザクション：%1</translation>
    </message>
    <message>
        <source>a new base backup</source>
        <translation>新しいベースバックアップ</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>A restart of the application ends before the nodes switch</source>
        <translation>アプリケーションの再起動が、ノードの切り替わる前に終わる</translation>
    </message>
    <message>
        <source>The timeout covers what a node does before it answers</source>
        <translation>タイムアウトが、ノードの応答前の処理時間を上回る</translation>
    </message>
    <message>
        <source>Two settings that belong together are equal</source>
        <translation>対応する2つの設定が同じ</translation>
    </message>
    <message>
        <source>The router knows the MAC address of the service address</source>
        <translation>ルーターにサービスIPアドレスのMACアドレスが登録済み</translation>
    </message>
    <message>
        <source>The key agent of this desk holds a key</source>
        <translation>この監視端末の鍵エージェントに鍵があります</translation>
    </message>
    <message>
        <source>The terminal server answers</source>
        <translation>ターミナルサーバーが応答しています</translation>
    </message>
    <message>
        <source>All nodes answer</source>
        <translation>すべてのノードが応答しています</translation>
    </message>
    <message>
        <source>The inventory lists the same nodes as this pair</source>
        <translation>インベントリーのノードがこのペアと一致しています</translation>
    </message>
    <message>
        <source>Log of the product: %1</source>
        <translation>製品のログ：%1</translation>
    </message>
    <message>
        <source>%1&apos;s log: %2</source>
        <comment>node, the vendor&apos;s words</comment>
        <translation>%1のログ：%2</translation>
    </message>
    <message>
        <source>the command still runs</source>
        <translation>コマンドは実行中です</translation>
    </message>
    <message>
        <source>the command did not end well</source>
        <translation>コマンドが正常に終了しませんでした</translation>
    </message>
    <message>
        <source>it holds a key</source>
        <comment>key agent</comment>
        <translation>鍵があります</translation>
    </message>
    <message>
        <source>it holds no key</source>
        <comment>key agent</comment>
        <translation>鍵がありません</translation>
    </message>
    <message>
        <source>no key agent runs</source>
        <translation>鍵エージェントが動作していません</translation>
    </message>
    <message>
        <source>%1: check failed</source>
        <comment>node, Ansible&apos;s check of it</comment>
        <translation>%1：確認に失敗</translation>
    </message>
    <message>
        <source>A line of the server&apos;s own log. The log tells its server&apos;s local time; it is taken for this desk&apos;s time zone, %1.</source>
        <translation>サーバー自身のログの行です。ログはサーバーの現地時刻で書かれており、この監視端末のタイムゾーン（%1）とみなしています。</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2.</source>
        <comment>node, why</comment>
        <translation>%1のログを読み取れませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2 (%3).</source>
        <comment>node, why, in the server&apos;s or the system&apos;s words</comment>
        <translation>%1のログを読み取れませんでした：%2（%3）。</translation>
    </message>
    <message>
        <source>Service address</source>
        <comment>kind of an address</comment>
        <translation>サービスIPアドレス</translation>
    </message>
    <message>
        <source>standby</source>
        <comment>database</comment>
        <translation>レプリカ</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>応答しているノード：%2台中%1台</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>key agent</comment>
        <translation>
            <numerusform>鍵%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>no key in it: add one with ssh-add</source>
        <translation>鍵がありません。ssh-addで追加してください</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) listed</source>
        <comment>inventory</comment>
        <translation>
            <numerusform>ノード%n台を登録</numerusform>
        </translation>
    </message>
    <message>
        <source>no password is stored for %1</source>
        <translation>%1のパスワードが保存されていません</translation>
    </message>
    <message>
        <source>no keychain tells a password for %1</source>
        <translation>キーチェーンから%1のパスワードを取得できません</translation>
    </message>
    <message>
        <source>no key agent runs: start ssh-agent, or Pageant on Windows</source>
        <translation>鍵エージェントが動作していません。ssh-agent、WindowsではPageantを起動してください</translation>
    </message>
    <message>
        <source>HTTP %1, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>HTTP %1、サービスなし</translation>
    </message>
    <message>
        <source>refused, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>拒否、サービスなし</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is no superuser.</source>
        <translation>このユーザーはスーパーユーザーではないため、%1のデータベースのレプリケーション情報が表示されません。</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1.</source>
        <translation>ターミナルサーバーから%1に到達できません。</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1: %2.</source>
        <translation>ターミナルサーバーから%1に到達できません：%2。</translation>
    </message>
    <message>
        <source>%1 is there, but does not let in with the keys of this desk.</source>
        <translation>%1は存在しますが、この監視端末の鍵では接続できません。</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed.</source>
        <translation>%1には到達しましたが、確認に失敗しました。</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed: %2.</source>
        <translation>%1には到達しましたが、確認に失敗しました：%2。</translation>
    </message>
    <message>
        <source>No key agent runs on this desk, so no node lets in: start ssh-agent, or Pageant on Windows.</source>
        <translation>この監視端末で鍵エージェントが動作していないため、どのノードにも接続できません。ssh-agent、WindowsではPageantを起動してください。</translation>
    </message>
    <message>
        <source>The key agent of this desk holds no key, so no node lets in: add one with ssh-add or in Pageant.</source>
        <translation>この監視端末の鍵エージェントに鍵がないため、どのノードにも接続できません。ssh-addまたはPageantで鍵を追加してください。</translation>
    </message>
    <message>
        <source>The terminal server tells nothing of the nodes: %1.</source>
        <translation>ターミナルサーバーからノードの情報が得られません：%1。</translation>
    </message>
    <message>
        <source>The inventory lists nodes that this pair does not: %1.</source>
        <translation>インベントリーに、このペアにないノードがあります：%1。</translation>
    </message>
    <message>
        <source>The inventory does not list all nodes of this pair: %1.</source>
        <translation>このペアのノードがインベントリーにありません：%1。</translation>
    </message>
    <message>
        <source>The inventory lists other nodes than this pair. Only there: %1. Only here: %2.</source>
        <translation>インベントリーとこのペアのノードが一致しません。インベントリーのみ：%1。ペアのみ：%2。</translation>
    </message>
    <message>
        <source>Quiet hours: the nightly restart explains this, so no alarm is raised.</source>
        <translation>通知停止時間帯：夜間の再起動によるものなので、通知しません。</translation>
    </message>
    <message>
        <source>Quiet hours %1: the nightly restart explains this, so no alarm is raised.</source>
        <translation>通知停止時間帯%1：夜間の再起動によるものなので、通知しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice; see “Parameter advice”.</source>
        <translation>
            <numerusform>ベンダーの推奨に沿っていない設定が%n件あります。「パラメーター診断」を参照してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch over %1</source>
        <translation>%1の切り替え</translation>
    </message>
    <message>
        <source>reported by the node</source>
        <comment>where a role comes from</comment>
        <translation>ノードの報告</translation>
    </message>
    <message>
        <source>inferred from what this desk sees</source>
        <comment>where a role comes from</comment>
        <translation>この監視端末から見える範囲での推定</translation>
    </message>
    <message>
        <source>read on the vendor&apos;s page</source>
        <comment>where a role comes from</comment>
        <translation>ベンダー画面の目視確認</translation>
    </message>
    <message>
        <source>Every command may be run on the nodes now, without a password</source>
        <translation>全コマンドを今、パスワードなしでノード上で実行できる</translation>
    </message>
    <message>
        <source>The automation of the nodes can be paused</source>
        <translation>ノードの自動処理を一時停止できる</translation>
    </message>
    <message>
        <source>keepalived does not take the address back by itself</source>
        <translation>keepalivedがアドレスを自動で取り戻さない</translation>
    </message>
    <message>
        <source>The control data of the old database can be read</source>
        <translation>旧データベースの制御データを読み取れる</translation>
    </message>
    <message>
        <source>Where commits wait for a standby, it is the target</source>
        <translation>コミットがレプリカを待つ場合、それは切り替え先である</translation>
    </message>
    <message>
        <source>The file systems have enough room</source>
        <translation>ファイルシステムに十分な空きがある</translation>
    </message>
    <message>
        <source>The clocks of the nodes agree</source>
        <translation>ノードの時計が一致している</translation>
    </message>
    <message>
        <source>Few enough calls are in progress</source>
        <translation>通話中の呼が十分に少ない</translation>
    </message>
    <message>
        <source>The service answers on the nodes</source>
        <translation>ノード上のサービスが応答する</translation>
    </message>
    <message>
        <source>Nothing is lost that only one node has</source>
        <translation>片方のノードだけにあるデータが失われない</translation>
    </message>
    <message>
        <source>%1: automation is paused</source>
        <translation>%1：自動処理は一時停止中</translation>
    </message>
    <message>
        <source>%1: automation runs</source>
        <translation>%1：自動処理は動作中</translation>
    </message>
    <message>
        <source>%1: it is not known whether the automation runs</source>
        <translation>%1：自動処理が動作中かどうか不明</translation>
    </message>
    <message>
        <source>%1: database “%2”</source>
        <comment>node, state in pg_controldata</comment>
        <translation>%1：データベース「%2」</translation>
    </message>
    <message>
        <source>%1: the control data of the database could not be read</source>
        <translation>%1：データベースの制御データを読み取れない</translation>
    </message>
    <message>
        <source>%1: database has replayed up to %2</source>
        <translation>%1：データベースは%2まで再生済み</translation>
    </message>
    <message>
        <source>%1: replication slots are not known</source>
        <translation>%1：レプリケーションスロットは不明</translation>
    </message>
    <message>
        <source>%1: replication slots, all in use: %2</source>
        <translation>%1：レプリケーションスロットはすべて使用中：%2</translation>
    </message>
    <message>
        <source>%1: replication slots: %2</source>
        <translation>%1：レプリケーションスロット：%2</translation>
    </message>
    <message>
        <source>%1: calls in progress: %2</source>
        <translation>%1：通話中の呼：%2</translation>
    </message>
    <message>
        <source>no state</source>
        <comment>keepalived</comment>
        <translation>状態なし</translation>
    </message>
    <message>
        <source>keepalived is not running</source>
        <translation>keepalivedは停止中</translation>
    </message>
    <message>
        <source>automation paused</source>
        <translation>自動処理は一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) allowed</source>
        <translation>
            <numerusform>許可されたコマンド%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>not allowed: %1</source>
        <translation>許可なし：%1</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds %3 of log back.</source>
        <translation>%2のレプリケーションスロット「%1」は使われておらず、%3のログを保持しています。</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds log back.</source>
        <translation>%2のレプリケーションスロット「%1」は使われておらず、ログを保持しています。</translation>
    </message>
    <message>
        <source>The automation of %1 is paused, and no run is under way: nothing there would help itself.</source>
        <translation>%1の自動処理は一時停止中で、実行中の操作もありません。このノードは自動では復旧しません。</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>calls are not waited for</comment>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>%1: no fresh answer of %2</source>
        <comment>node, probe</comment>
        <translation>%1：%2の最新の応答なし</translation>
    </message>
    <message>
        <source>Few enough files are still to be copied</source>
        <translation>未コピーのファイルが上限以下であること</translation>
    </message>
    <message>
        <source>The cluster manager is paused</source>
        <translation>クラスターマネージャーが一時停止中であること</translation>
    </message>
    <message>
        <source>The trunks of the target are registered</source>
        <translation>切り替え先のトランクが登録済みであること</translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <comment>file system</comment>
        <translation>%1：%3中%2空き</translation>
    </message>
    <message>
        <source>clock not synchronised</source>
        <translation>時刻が同期されていません</translation>
    </message>
    <message>
        <source>clock %1 behind %2</source>
        <comment>time, source</comment>
        <translation>時計が%2より%1遅れています</translation>
    </message>
    <message>
        <source>clock %1 ahead of %2</source>
        <comment>time, source</comment>
        <translation>時計が%2より%1進んでいます</translation>
    </message>
    <message>
        <source>file copying has stopped</source>
        <translation>ファイルのコピーが停止しています</translation>
    </message>
    <message>
        <source>all files copied</source>
        <translation>すべてのファイルをコピー済み</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still to copy</source>
        <translation>
            <numerusform>未コピーのファイル%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>no cluster manager runs here</source>
        <translation>クラスターマネージャーは動作していません</translation>
    </message>
    <message>
        <source>nodes online: %1 of %2</source>
        <comment>cluster</comment>
        <translation>%2台中%1台がオンラインです</translation>
    </message>
    <message>
        <source>no quorum</source>
        <comment>cluster</comment>
        <translation>クォーラムなし</translation>
    </message>
    <message>
        <source>paused for maintenance</source>
        <comment>cluster</comment>
        <translation>メンテナンスのため一時停止中</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>cluster resource</comment>
        <translation>%1が故障</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>Asterisk</comment>
        <translation>
            <numerusform>チャネル%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>phones registered: %1 of %2</source>
        <translation>登録済みの電話機：%2台中%1台</translation>
    </message>
    <message>
        <source>trunks registered: %1 of %2</source>
        <translation>登録済みのトランク：%2件中%1件</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) waiting in queues</source>
        <translation>
            <numerusform>キューで待機中の通話%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · certificate until %2</source>
        <translation>%1 · 証明書の期限%2</translation>
    </message>
    <message>
        <source>answers the ping</source>
        <translation>pingに応答</translation>
    </message>
    <message>
        <source>ICMP is not allowed to this user on this desk</source>
        <translation>この監視端末ではこのユーザーにICMPが許可されていません</translation>
    </message>
    <message>
        <source>The cloud says that the address belongs to the Active node</source>
        <translation>クラウドの報告で、アドレスの割り当て先がアクティブなノードであること</translation>
    </message>
    <message>
        <source>By the cloud&apos;s word the target can get the address</source>
        <translation>クラウドの報告で、切り替え先にアドレスを割り当てられること</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>コマンドがありません</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>%1 is not this cloud&apos;s program</source>
        <translation>%1はこのクラウドのプログラムではありません</translation>
    </message>
    <message>
        <source>“%1” means something to a shell only, and none is used</source>
        <translation>「%1」はシェルでのみ意味を持ちますが、シェルは使いません</translation>
    </message>
    <message>
        <source>%1 would show a secret to everybody on this machine</source>
        <translation>%1を使うと、秘密の値がこのマシンの全員に見えてしまいます</translation>
    </message>
    <message>
        <source>the cloud has not said it since</source>
        <translation>それ以降、クラウドからの報告はありません</translation>
    </message>
    <message>
        <source>the cloud says: with nobody</source>
        <translation>クラウドの報告：割り当て先なし</translation>
    </message>
    <message>
        <source>the cloud says: on its way (%1)</source>
        <translation>クラウドの報告：付け替え中（%1）</translation>
    </message>
    <message>
        <source>the cloud speaks of another address (%1)</source>
        <translation>クラウドの報告は別のアドレスについてのもの（%1）</translation>
    </message>
    <message>
        <source>the cloud says: %1</source>
        <translation>クラウドの報告：%1</translation>
    </message>
    <message>
        <source>with nobody</source>
        <comment>where an address is</comment>
        <translation>割り当て先なし</translation>
    </message>
    <message>
        <source>on its way to %1 (%2)</source>
        <comment>an address, its new place, the cloud&apos;s word</comment>
        <translation>%1へ付け替え中（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where an address is, the cloud&apos;s word</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Command run: %1</source>
        <translation>実行したコマンド：%1</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <comment>a command</comment>
        <translation>応答：%1</translation>
    </message>
    <message>
        <source>This command may not be run</source>
        <translation>このコマンドは実行できません</translation>
    </message>
    <message>
        <source>The standby has everything that the old node wrote</source>
        <translation>スタンバイには旧ノードが書き込んだデータがすべてある</translation>
    </message>
    <message>
        <source>The TLS certificate of %1 has expired: %2.</source>
        <translation>%1のTLS証明書の有効期限が切れています：%2。</translation>
    </message>
    <message>
        <source>The clocks of %1 and %2 are %3 apart.</source>
        <translation>%1と%2の時計が%3ずれています。</translation>
    </message>
    <message>
        <source>this desk does not hold the right to act</source>
        <translation>この監視端末は操作権を保持していない</translation>
    </message>
    <message>
        <source>History is kept in memory only: there is no room on the disk for %1.</source>
        <translation>履歴はメモリー内にのみ保持されます。ディスクに%1のための空きがありません。</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is damaged (%2). It is left as it is.</source>
        <translation>履歴はメモリー内にのみ保持されます。%1が破損しています（%2）。ファイルはそのまま残します。</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is not a history of Twinline. It is left as it is.</source>
        <translation>履歴はメモリー内にのみ保持されます。%1はTwinlineの履歴ではありません。ファイルはそのまま残します。</translation>
    </message>
    <message>
        <source>History is kept in memory only: a later version of Twinline has written %1 (format %2; this one knows %3). It is left as it is.</source>
        <translation>履歴はメモリー内にのみ保持されます。%1は新しいバージョンのTwinlineで書かれています（形式%2、このバージョンの対応は%3まで）。ファイルはそのまま残します。</translation>
    </message>
    <message>
        <source>Read the screen</source>
        <translation>画面の読み方</translation>
    </message>
    <message>
        <source>A planned switchover</source>
        <translation>計画的な切り替え</translation>
    </message>
    <message>
        <source>A failed node</source>
        <translation>ノードの障害</translation>
    </message>
    <message>
        <source>Split brain</source>
        <translation>スプリットブレイン</translation>
    </message>
    <message>
        <source>The move of the public IP</source>
        <translation>パブリックIPの付け替え</translation>
    </message>
    <message>
        <source>Three questions decide everything else: who serves, how soon the other one could, and what would be lost. The screen answers all three.</source>
        <translation>大事なのは3つです。どちらがサービス中か、もう一方はどれだけ早く引き継げるか、何が失われるか。画面はそのすべてに答えます。</translation>
    </message>
    <message>
        <source>The service is moved on purpose and back again. The wizard checks first, acts step by step, and believes only what it sees.</source>
        <translation>サービスを意図して移し、また戻します。ウィザードはまず確認し、一手順ずつ進め、見えたことだけを信じます。</translation>
    </message>
    <message>
        <source>One machine loses its power. You watch what the pair does by itself, and bring it back.</source>
        <translation>1台の電源が落ちます。ペアが自動で何をするかを見届け、元に戻します。</translation>
    </message>
    <message>
        <source>The nodes lose sight of each other, and both serve. This is the one state in which every further switch makes things worse.</source>
        <translation>ノードが互いを見失い、両方がサービスします。これ以上切り替えると必ず悪化する、唯一の状態です。</translation>
    </message>
    <message>
        <source>In a pure cloud the address moves by hand, in four steps whose order matters.</source>
        <translation>ピュアクラウドでは、アドレスを手作業で付け替えます。4つの手順の順番が大切です。</translation>
    </message>
    <message>
        <source>Heal it</source>
        <translation>障害を解除</translation>
    </message>
    <message>
        <source>A redundant pair</source>
        <translation>冗長構成が正常</translation>
    </message>
    <message>
        <source>Who serves?</source>
        <translation>どちらがサービス中か</translation>
    </message>
    <message>
        <source>How soon would the other serve?</source>
        <translation>もう一方はいつ引き継げるか</translation>
    </message>
    <message>
        <source>How far behind is the copy?</source>
        <translation>複製の遅れはどれだけか</translation>
    </message>
    <message>
        <source>Is the pair redundant?</source>
        <translation>冗長構成は正常か</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>どうするか</translation>
    </message>
    <message>
        <source>The failure is seen</source>
        <translation>障害を検知</translation>
    </message>
    <message>
        <source>The other node serves</source>
        <translation>もう一方がサービス中</translation>
    </message>
    <message>
        <source>Both nodes serve</source>
        <translation>両方がサービス中</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>And back</source>
        <translation>元へ戻す</translation>
    </message>
    <message>
        <source>Give %1 its power back, and wait until the sentence at the top says “Redundant” again. A node that was dead has to fetch what it missed.</source>
        <translation>%1の電源を戻し、上の文がふたたび「冗長構成は正常です」になるまで待ちます。止まっていたノードは、その間の分を取り戻す必要があります。</translation>
    </message>
    <message>
        <source>Wait until the sentence at the top says “Redundant”. Only then is a switch safe.</source>
        <translation>上の文が「冗長構成は正常です」になるまで待ちます。切り替えが安全なのは、そのときだけです。</translation>
    </message>
    <message>
        <source>Which node serves the telephones now? Each card says it by its icon, its word and its colour.</source>
        <translation>いま電話にサービスしているのはどのノードですか。カードのアイコン、言葉、色がそれを示します。</translation>
    </message>
    <message>
        <source>If the node that serves failed this minute, when would the other one serve? The forecast stands under the sentence at the top.</source>
        <translation>サービス中のノードにいま障害が起きたら、もう一方はいつサービスしますか。予測は上の文の下にあります。</translation>
    </message>
    <message>
        <source>How far is the copy of the database behind? The sync lag stands between the two cards.</source>
        <translation>データベースの複製はどれだけ遅れていますか。同期遅延は2枚のカードの間にあります。</translation>
    </message>
    <message>
        <source>%1 serves, and the telephones work. Is the pair redundant?</source>
        <translation>%1がサービスし、電話は使えます。冗長構成は正常ですか。</translation>
    </message>
    <message>
        <source>Both nodes are Active, and both databases take writes. What do you do?</source>
        <translation>両方のノードがアクティブで、両方のデータベースが書き込みを受け付けています。どうしますか。</translation>
    </message>
    <message>
        <source>Cut the power of %1. Watch its card: the console does not call it dead at once, it counts what it misses.</source>
        <translation>%1の電源を切ります。カードを見てください。コンソールはすぐに障害とはせず、届かなかったハートビートを数えます。</translation>
    </message>
    <message>
        <source>Nothing to do but watch: this product fails over by itself, in the time that the forecast gave. %1 will be Active.</source>
        <translation>見守るだけです。この製品は、予測どおりの時間で自動的にフェイルオーバーします。%1がアクティブになります。</translation>
    </message>
    <message>
        <source>Cut the link between the nodes. Each of them takes the other for dead; this desk still sees both.</source>
        <translation>ノード間リンクを切ります。互いに相手が落ちたと判断しますが、この監視端末からは両方が見えています。</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, and follow the wizard to its end. It opens the vendor&apos;s page and the cloud&apos;s console at each step; what you do there it then looks for itself.</source>
        <translation>「ペア」›「切り替え…」を選び、ウィザードを最後まで進めます。手順ごとに製品の画面やクラウドの管理画面が開きます。そこで行ったことは、ウィザードが自分で確かめます。</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, read the checks, start, and follow the steps to the report.</source>
        <translation>「ペア」›「切り替え…」を選び、確認項目を読んで開始し、報告書まで手順を進めます。</translation>
    </message>
    <message>
        <source>Choose Pair › Roll back…, so that %1 serves again.</source>
        <translation>「ペア」›「切り戻し…」を選び、%1をふたたびサービス中にします。</translation>
    </message>
    <message>
        <source>Cut the power of %1</source>
        <translation>%1の電源を切る</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>リンクを切る</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>障害を解除</translation>
    </message>
    <message>
        <source>at once: nobody would notice</source>
        <translation>即座に：だれも気づかない</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>自動では引き継がない</translation>
    </message>
    <message>
        <source>after %1 to %2</source>
        <translation>%1～%2後</translation>
    </message>
    <message>
        <source>by itself, after a while</source>
        <translation>しばらくして自動で</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>%1未満</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>だれにも分からない</translation>
    </message>
    <message>
        <source>yes: it serves</source>
        <translation>はい：サービスしている</translation>
    </message>
    <message>
        <source>no: there is nobody left to take over</source>
        <translation>いいえ：引き継げるノードがない</translation>
    </message>
    <message>
        <source>switch over to the node that is newer</source>
        <translation>新しいほうのノードへ切り替える</translation>
    </message>
    <message>
        <source>wait: it will heal by itself</source>
        <translation>待つ：自然に直る</translation>
    </message>
    <message>
        <source>Not that one. Look at the two cards: one of them says Active.</source>
        <translation>違います。2枚のカードを見てください。一方が「アクティブ」です。</translation>
    </message>
    <message>
        <source>Not quite. The forecast stands under the sentence at the top.</source>
        <translation>惜しいです。予測は上の文の下にあります。</translation>
    </message>
    <message>
        <source>Not quite. Look between the two cards, and at the lower chart.</source>
        <translation>惜しいです。2枚のカードの間と、下のグラフを見てください。</translation>
    </message>
    <message>
        <source>Serving is not being redundant. What would happen if this node failed, too?</source>
        <translation>サービス中でも、冗長とはかぎりません。このノードにも障害が起きたらどうなりますか。</translation>
    </message>
    <message>
        <source>That would lose more. While both are Active, each takes calls and data that the other never gets.</source>
        <translation>それではさらに失われます。両方がアクティブな間、互いに相手へ届かない通話とデータを受け続けます。</translation>
    </message>
    <message>
        <source>Heal the link, and watch. This product decides by itself which node gives way, and what that one took meanwhile is lost. Where a pair does not, Pair › Resolve split brain… leads through it.</source>
        <translation>リンクの障害を解除して見守ります。どちらのノードが譲るかはこの製品が自分で決め、譲った側がその間に受けたものは失われます。自分で決めないペアでは「ペア」›「スプリットブレインを解消…」が案内します。</translation>
    </message>
    <message>
        <source>heal the link: then one node must give way</source>
        <translation>リンクを戻す：そのあと片方が譲る</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 cannot be written (%2).</source>
        <translation>履歴はメモリー内にのみ保持されます。%1に書き込めません（%2）。</translation>
    </message>
</context>
<context>
    <name>twinline::words</name>
    <message>
        <source>now</source>
        <comment>age of a figure: less than a second</comment>
        <translation>いま</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of a figure</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>never</source>
        <comment>age of a figure</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>lag</comment>
        <translation>少なくとも%1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>lag</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <comment>list of pairs; name of a node</comment>
        <translation>アクティブ：%1</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1：コピーの経過時間</translation>
    </message>
    <message>
        <source>%1: sync lag</source>
        <comment>name of a store</comment>
        <translation>%1：同期遅延</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>a node of a pair without roles</comment>
        <translation>応答あり</translation>
    </message>
</context>
</TS>
