<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>twinline::AddressTable</name>
    <message>
        <source>Who has %1 %2</source>
        <comment>kind of service address, address</comment>
        <translation>Chi ha %1 %2</translation>
    </message>
    <message>
        <source>Cloud says</source>
        <comment>head of a column</comment>
        <translation>Secondo il cloud</translation>
    </message>
    <message>
        <source>Answers there</source>
        <comment>head of a column</comment>
        <translation>Vi risponde</translation>
    </message>
    <message>
        <source>State of the PBX</source>
        <comment>head of a column</comment>
        <translation>Stato del PBX</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>head of a column</comment>
        <translation>Database</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>head of a column: whether all say the same</comment>
        <translation>Nell&apos;insieme</translation>
    </message>
    <message>
        <source>No cloud is asked. In a run a person attests what the cloud client shows.</source>
        <translation>Il cloud non viene interrogato. Durante un&apos;esecuzione l&apos;addetto attesta ciò che mostra il client del cloud.</translation>
    </message>
    <message>
        <source>here, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>qui, attestato</translation>
    </message>
    <message>
        <source>elsewhere, attested</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>altrove, attestato</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>witness</comment>
        <translation>non noto</translation>
    </message>
    <message>
        <source>this node</source>
        <comment>who answers at an address</comment>
        <translation>questo nodo</translation>
    </message>
    <message>
        <source>not this node</source>
        <comment>who answers at an address</comment>
        <translation>non questo nodo</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>witness</comment>
        <translation>non interrogato</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>state of a node, the vendor&apos;s word</comment>
        <translation>%1 («%2»)</translation>
    </message>
    <message>
        <source>takes writes</source>
        <comment>database</comment>
        <translation>accetta scritture</translation>
    </message>
    <message>
        <source>read-only copy</source>
        <comment>database</comment>
        <translation>replica in sola lettura</translation>
    </message>
    <message>
        <source>not configured</source>
        <comment>database</comment>
        <translation>non configurato</translation>
    </message>
    <message>
        <source>all agree</source>
        <comment>witnesses of one node</comment>
        <translation>tutto concorda</translation>
    </message>
    <message>
        <source>agree, as far as known</source>
        <comment>witnesses of one node</comment>
        <translation>concorda, per quanto noto</translation>
    </message>
    <message>
        <source>contradict each other</source>
        <comment>witnesses of one node</comment>
        <translation>in contraddizione</translation>
    </message>
    <message>
        <source>too little is known</source>
        <comment>witnesses of one node</comment>
        <translation>riscontri insufficienti</translation>
    </message>
    <message>
        <source>The cloud was asked by its command line and has not said where the address is now.</source>
        <translation>Il cloud è stato interrogato dalla riga di comando e non ha detto dove si trova ora l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>here</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>qui</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>the cloud&apos;s word for where an address is</comment>
        <translation>altrove</translation>
    </message>
</context>
<context>
    <name>twinline::AdviceDialog</name>
    <message>
        <source>Parameter advice: %1</source>
        <comment>name of a pair</comment>
        <translation>Consigli sui parametri: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice</source>
        <translation>
            <numerusform>%n impostazione non segue i consigli del produttore</numerusform>
            <numerusform>%n impostazioni non seguono i consigli del produttore</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting is known to go against the vendor&apos;s advice</source>
        <translation>Nessuna impostazione nota è contraria ai consigli del produttore</translation>
    </message>
    <message>
        <source>Held against pairs.toml as it was read; nothing here is measured. What nobody has entered is a question to you. None of it keeps a switch from starting.</source>
        <translation>Confronto con pairs.toml come è stato letto: nulla qui è misurato. Ciò che nessuno ha inserito resta una domanda per l&apos;addetto. Nessuno di questi punti impedisce una commutazione.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>previsto %1</translation>
    </message>
</context>
<context>
    <name>twinline::Arguments</name>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 richiede un valore.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Opzione «%1» sconosciuta.</translation>
    </message>
</context>
<context>
    <name>twinline::ChartActions</name>
    <message>
        <source>Charts: ran&amp;ge</source>
        <translation>Grafici: in&amp;tervallo</translation>
    </message>
    <message>
        <source>Save charts as a &amp;picture…</source>
        <translation>Salva i grafici come imma&amp;gine…</translation>
    </message>
    <message>
        <source>Save charts as a ta&amp;ble…</source>
        <translation>Salva i grafici come ta&amp;bella…</translation>
    </message>
</context>
<context>
    <name>twinline::ChartExport</name>
    <message>
        <source>Save charts as a picture</source>
        <translation>Salva i grafici come immagine</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Save charts as a table</source>
        <translation>Salva i grafici come tabella</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Could not save %1: %2.</source>
        <translation>Impossibile salvare %1: %2.</translation>
    </message>
</context>
<context>
    <name>twinline::ChartPanel</name>
    <message>
        <source>RTT from this desk</source>
        <translation>RTT da questa postazione</translation>
    </message>
    <message>
        <source>Sync lag</source>
        <translation>Ritardo di sincronizzazione</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>legend of a chart</comment>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>legend of a chart: a lower bound</comment>
        <translation>almeno</translation>
    </message>
    <message>
        <source>Chart: round-trip time from this desk to both nodes</source>
        <translation>Grafico: tempo di andata e ritorno da questa postazione ai due nodi</translation>
    </message>
    <message>
        <source>Chart: sync lag</source>
        <translation>Grafico: ritardo di sincronizzazione</translation>
    </message>
    <message>
        <source>switchover refused above %1</source>
        <translation>commutazione rifiutata oltre %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>almeno %1</translation>
    </message>
    <message>
        <source>Age of the copy</source>
        <translation>Età della copia</translation>
    </message>
    <message>
        <source>Chart: age of the periodic copy</source>
        <translation>Grafico: età della copia periodica</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <translation>avviso oltre %1</translation>
    </message>
    <message>
        <source>Arrow keys move in time, + and − zoom, 1 to 7 choose how much is shown, Home and End go to the oldest and to now, Ctrl and an arrow key read a value.</source>
        <translation>Le frecce spostano nel tempo, + e − ingrandiscono e riducono, da 1 a 7 scelgono l&apos;intervallo, Home e Fine portano al dato più vecchio e ad adesso, Ctrl con una freccia legge un valore.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and greatest value</comment>
        <translation>%1 (da %2 a %3)</translation>
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
        <translation>ultimo stato: «%1»</translation>
    </message>
</context>
<context>
    <name>twinline::ClusterView</name>
    <message>
        <source>Terminal server %1</source>
        <comment>user@host</comment>
        <translation>Server terminale %1</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>nodi che rispondono: %1 su %2</translation>
    </message>
    <message>
        <source>without a role code</source>
        <translation>senza codice di ruolo</translation>
    </message>
</context>
<context>
    <name>twinline::CommandBox</name>
    <message>
        <source>The console ran this command of the cloud:</source>
        <translation>La console ha eseguito questo comando del cloud:</translation>
    </message>
    <message>
        <source>Or let the console run this command of the cloud, exactly as it stands here and through no shell. You may edit it; journal and report keep what was run.</source>
        <translation>Oppure lasciare che la console esegua questo comando del cloud, esattamente come è scritto qui e senza shell. È possibile modificarlo; diario e rapporto conservano ciò che è stato eseguito.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Esegui</translation>
    </message>
    <message>
        <source>The console runs this command on this desk. Credentials stay in the program&apos;s own profile.</source>
        <translation>La console esegue questo comando su questa postazione. Le credenziali restano nel profilo del programma.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copies the command.</source>
        <translation>Copia il comando.</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Come proposto</translation>
    </message>
    <message>
        <source>Brings back the command that the console proposes.</source>
        <translation>Ripristina il comando proposto dalla console.</translation>
    </message>
    <message>
        <source>Command of the cloud</source>
        <translation>Comando del cloud</translation>
    </message>
</context>
<context>
    <name>twinline::CommandLine</name>
    <message>
        <source>A command is missing.</source>
        <translation>Manca il comando.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il comando «%1» non esiste.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>«%1» è una parola di troppo.</translation>
    </message>
    <message>
        <source>“runs” takes list, show ID, resume ID or back-out ID.</source>
        <translation>«runs» accetta list, show ID, resume ID oppure back-out ID.</translation>
    </message>
    <message>
        <source>“secret” takes list [PAIR], set PAIR KEY or forget PAIR KEY; the password is read from standard input.</source>
        <translation>«secret» accetta list [PAIR], set PAIR KEY oppure forget PAIR KEY; la password si legge dallo standard input.</translation>
    </message>
    <message>
        <source>“history” takes export PAIR --from T, and --to T and --csv F if wanted.</source>
        <translation>«history» accetta export PAIR --from T e, facoltativi, --to T e --csv F.</translation>
    </message>
</context>
<context>
    <name>twinline::DoPanel</name>
    <message>
        <source>Or let this console press the button on the page.</source>
        <translation>Oppure far premere il pulsante della pagina a questa console.</translation>
    </message>
    <message>
        <source>Do this now</source>
        <translation>Da fare ora</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Apri la pagina</translation>
    </message>
    <message>
        <source>Opens the vendor&apos;s page in the browser; the journal notes the step first.</source>
        <translation>Apre la pagina del produttore nel browser; prima il passaggio viene annotato nel diario.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copies the address of the page.</source>
        <translation>Copia l&apos;indirizzo della pagina.</translation>
    </message>
    <message>
        <source>Press it for me</source>
        <translation>Premi da qui</translation>
    </message>
    <message>
        <source>The console presses the same button that a hand would press.</source>
        <translation>La console preme lo stesso pulsante che si premerebbe a mano.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Esegui</translation>
    </message>
    <message>
        <source>The console runs this command on the terminal server.</source>
        <translation>La console esegue questo comando sul server terminale.</translation>
    </message>
    <message>
        <source>The console runs this command on %1.</source>
        <translation>La console esegue questo comando su %1.</translation>
    </message>
    <message>
        <source>I do it by hand</source>
        <translation>Esegui a mano</translation>
    </message>
    <message>
        <source>The journal notes that a person does this step; the console only watches.</source>
        <translation>Il diario annota che questo passo è svolto da una persona; la console osserva soltanto.</translation>
    </message>
</context>
<context>
    <name>twinline::EventPanel</name>
    <message>
        <source>Events</source>
        <translation>Eventi</translation>
    </message>
    <message>
        <source>Nothing has happened since this console was started.</source>
        <translation>Nessun evento dall&apos;avvio della console.</translation>
    </message>
    <message>
        <source>This pair</source>
        <translation>Questa coppia</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Tutte le coppie</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
</context>
<context>
    <name>twinline::FailurePage</name>
    <message>
        <source>The configuration could not be read.</source>
        <translation>Impossibile leggere la configurazione.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what is listed here, then load it again.</source>
        <translation>Nulla è stato modificato. Correggere quanto elencato, poi ricaricare.</translation>
    </message>
    <message>
        <source>Mistakes in the configuration</source>
        <translation>Errori nella configurazione</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Ricarica</translation>
    </message>
    <message>
        <source>Open configuration…</source>
        <translation>Apri configurazione…</translation>
    </message>
</context>
<context>
    <name>twinline::Help</name>
    <message>
        <source>About Twinline</source>
        <translation>Informazioni su Twinline</translation>
    </message>
    <message>
        <source>The operator&apos;s console for telephone systems that run on two nodes: it sees, forecasts, guides, verifies and records. It takes no failover decisions for them.</source>
        <translation>La console dell&apos;addetto per i sistemi telefonici su due nodi: osserva, prevede, guida, verifica e registra. Non decide il failover al loro posto.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Software libero con licenza GNU General Public License, versione 3 o successiva, senza alcuna garanzia.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tasti di scelta rapida</translation>
    </message>
    <message>
        <source>In a chart: move in time</source>
        <translation>Nel grafico: spostamento nel tempo</translation>
    </message>
    <message>
        <source>In a chart: zoom</source>
        <translation>Nel grafico: ingrandimento</translation>
    </message>
    <message>
        <source>In a chart: read the value at a moment</source>
        <translation>Nel grafico: valore in un istante</translation>
    </message>
    <message>
        <source>In a chart: oldest, now</source>
        <translation>Nel grafico: dato più vecchio, adesso</translation>
    </message>
</context>
<context>
    <name>twinline::HistoryExport</name>
    <message>
        <source>There is no history on this desk yet: %1 does not exist.</source>
        <translation>Su questa postazione non c&apos;è ancora uno storico: %1 non esiste.</translation>
    </message>
    <message>
        <source>Could not read %1: it is not a history of Twinline.</source>
        <translation>Impossibile leggere %1: non è uno storico di Twinline.</translation>
    </message>
    <message>
        <source>Could not read %1: a later version of Twinline has written it (format %2; this one knows %3).</source>
        <translation>Impossibile leggere %1: lo ha scritto una versione successiva di Twinline (formato %2; questa conosce %3).</translation>
    </message>
    <message>
        <source>Could not read %1: it is damaged (%2).</source>
        <translation>Impossibile leggere %1: è danneggiato (%2).</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” is no time; expected one like 2026-11-27T10:30:00, 2026-11-27, now, or -7d (s, m, h, d, w).</source>
        <translation>%1: «%2» non è un momento valido; previsto per esempio 2026-11-27T10:30:00, 2026-11-27, now oppure -7d (s, m, h, d, w).</translation>
    </message>
    <message>
        <source>--to must be later than --from; nothing was exported.</source>
        <translation>--to deve essere successivo a --from; non è stato esportato nulla.</translation>
    </message>
    <message>
        <source>There is no history of a pair called “%1” in %2.</source>
        <translation>In %2 non c&apos;è lo storico di una coppia «%1».</translation>
    </message>
    <message>
        <source>Nobody watched %1 at that time: there is nothing to export.</source>
        <translation>In quel periodo nessuno osservava %1: non c&apos;è nulla da esportare.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Impossibile scrivere %1: %2.</translation>
    </message>
</context>
<context>
    <name>twinline::LabCommand</name>
    <message>
        <source>A command is missing.</source>
        <translation>Manca il comando.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>«%1» non è comprensibile.</translation>
    </message>
    <message>
        <source>A lab runs there already.</source>
        <translation>Lì è già in funzione un laboratorio.</translation>
    </message>
    <message>
        <source>The lab&apos;s pair serves in the network %1.</source>
        <translation>La coppia del laboratorio è in servizio nella rete %1.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed, so this lab has no database.</source>
        <translation>PostgreSQL non è installato: questo laboratorio non ha database.</translation>
    </message>
    <message>
        <source>No lab runs in %1.</source>
        <translation>Nessun laboratorio è in funzione in %1.</translation>
    </message>
    <message>
        <source>That node does not run; heal it first.</source>
        <translation>Quel nodo non è in funzione: rimuovere prima il guasto.</translation>
    </message>
    <message>
        <source>This lab has no database.</source>
        <translation>Questo laboratorio non ha database.</translation>
    </message>
    <message>
        <source>The library that makes a disk full is missing beside the lab&apos;s program.</source>
        <translation>Accanto al programma del laboratorio manca la libreria che simula il disco pieno.</translation>
    </message>
    <message>
        <source>“slow” needs milliseconds, from 1 to 60000.</source>
        <translation>«slow» richiede un numero di millisecondi da 1 a 60000.</translation>
    </message>
    <message>
        <source>The lab refused: %1.</source>
        <translation>Il laboratorio ha rifiutato: %1.</translation>
    </message>
    <message>
        <source>The lab in %1 did not end in time.</source>
        <translation>Il laboratorio in %1 non si è fermato in tempo.</translation>
    </message>
    <message>
        <source>“%1” is no node.</source>
        <translation>«%1» non è un nodo.</translation>
    </message>
    <message>
        <source>“%1” is no fault.</source>
        <translation>«%1» non è un guasto.</translation>
    </message>
    <message>
        <source>This lab plays “%1”, which has no public address that a cloud console moves.</source>
        <translation>Questo laboratorio simula «%1», che non ha un IP pubblico da spostare nella console cloud.</translation>
    </message>
    <message>
        <source>No node of this product tells the desk its role, so none can lie about it.</source>
        <translation>In questo prodotto nessun nodo comunica il proprio ruolo: nessuno può dichiararne uno falso.</translation>
    </message>
    <message>
        <source>This product has no service address that two nodes could hold.</source>
        <translation>Questo prodotto non ha un indirizzo di servizio che due nodi possano detenere.</translation>
    </message>
    <message>
        <source>Ansible is not installed, so nobody asks this lab&apos;s nodes.</source>
        <translation>Ansible non è installato, quindi nessuno interroga i nodi di questo laboratorio.</translation>
    </message>
    <message>
        <source>This lab&apos;s nodes are SSH servers; they can be powered off, stopped, frozen, or lose their Python (app-error).</source>
        <translation>I nodi di questo laboratorio sono server SSH: si possono spegnere, fermare, bloccare o privare di Python (app-error).</translation>
    </message>
</context>
<context>
    <name>twinline::LabWords</name>
    <message>
        <source>Could not open the lab&apos;s folder %1: %2.</source>
        <translation>Impossibile aprire la cartella del laboratorio %1: %2.</translation>
    </message>
    <message>
        <source>A lab runs in %1 already.</source>
        <translation>In %1 è già in funzione un laboratorio.</translation>
    </message>
    <message>
        <source>The folder %1 holds other things than a lab; choose an empty one.</source>
        <translation>La cartella %1 non contiene solo il laboratorio: sceglierne una vuota.</translation>
    </message>
    <message>
        <source>The user %2, who runs the lab, cannot enter %1; choose another folder.</source>
        <translation>L&apos;utente %2, che esegue il laboratorio, non può accedere a %1: scegliere un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>No network 127.0.N.0/24 is free for another lab.</source>
        <translation>Nessuna rete 127.0.N.0/24 è libera per un altro laboratorio.</translation>
    </message>
    <message>
        <source>Could not run the lab&apos;s program %1: %2.</source>
        <translation>Impossibile eseguire il programma del laboratorio %1: %2.</translation>
    </message>
    <message>
        <source>PostgreSQL could not be set up for the lab: %1.</source>
        <translation>Impossibile preparare PostgreSQL per il laboratorio: %1.</translation>
    </message>
    <message>
        <source>The lab&apos;s pair did not begin to serve in time.</source>
        <translation>La coppia del laboratorio non è entrata in servizio in tempo.</translation>
    </message>
    <message>
        <source>The lab did not start: %1.</source>
        <translation>Il laboratorio non si è avviato: %1.</translation>
    </message>
    <message>
        <source>The lab does not play the product “%1”; it plays %2.</source>
        <translation>Il laboratorio non riproduce il prodotto «%1»; riproduce %2.</translation>
    </message>
    <message>
        <source>This lab needs %1, which is not installed.</source>
        <translation>Questo laboratorio richiede %1, che non è installato.</translation>
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
        <translation>Era l&apos;ultima lezione. Si può ripetere quanto si vuole: qui non si può danneggiare nessuna coppia reale.</translation>
    </message>
    <message>
        <source>Done: the console has seen it.</source>
        <translation>Fatto: la console lo ha visto.</translation>
    </message>
    <message>
        <source>The training lab for this lesson is starting…</source>
        <translation>Avvio del laboratorio per questa lezione…</translation>
    </message>
    <message>
        <source>Lesson %1 of %2 is finished.</source>
        <translation>Lezione %1 di %2 terminata.</translation>
    </message>
    <message>
        <source>The lab did not do it: %1.</source>
        <translation>Il laboratorio non lo ha eseguito: %1.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lezione</translation>
    </message>
    <message>
        <source>The five lessons; each can be begun again at any time</source>
        <translation>Le cinque lezioni; ciascuna si può ricominciare in qualsiasi momento</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>Lezione &amp;successiva</translation>
    </message>
    <message>
        <source>&amp;End the practice</source>
        <translation>&amp;Termina le lezioni</translation>
    </message>
</context>
<context>
    <name>twinline::LinkView</name>
    <message>
        <source>Replication</source>
        <translation>Replicazione</translation>
    </message>
    <message>
        <source>heartbeat, seen from this desk</source>
        <translation>heartbeat, visti da questa postazione</translation>
    </message>
    <message>
        <source>nodes&apos; heartbeat</source>
        <translation>heartbeat dei nodi</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n missed</source>
        <comment>heartbeats</comment>
        <translation>
            <numerusform>%1 su %n mancato</numerusform>
            <numerusform>%1 su %n mancati</numerusform>
        </translation>
    </message>
    <message>
        <source>not known from here</source>
        <translation>non noto da qui</translation>
    </message>
    <message>
        <source>no database configured</source>
        <translation>nessun database configurato</translation>
    </message>
    <message>
        <source>sync lag, replay paused</source>
        <translation>ritardo di sincronizzazione, applicazione WAL in pausa</translation>
    </message>
    <message>
        <source>sync lag</source>
        <translation>ritardo di sincronizzazione</translation>
    </message>
    <message>
        <source>not replicating</source>
        <translation>replicazione ferma</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a span of time</comment>
        <translation>da %1</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>permesso negato</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>replicazione</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1: età della copia</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <comment>limit of an age</comment>
        <translation>avviso oltre %1</translation>
    </message>
    <message>
        <source>%1 %2: holder not known</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: detentore non noto</translation>
    </message>
    <message>
        <source>%1 %2: nobody answers</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: nessuno risponde</translation>
    </message>
    <message>
        <source>%1 %2: both answer</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: rispondono entrambi</translation>
    </message>
    <message>
        <source>%1 %2: a stranger answers (%3)</source>
        <comment>kind of service address, address, identity</comment>
        <translation>%1 %2: risponde un estraneo (%3)</translation>
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
        <translation>Un&apos;altra console usa la cartella %1 di questa postazione: processo %2 su %3. Questa console osserva soltanto.</translation>
    </message>
    <message>
        <source>Nothing can be written to this desk&apos;s folder %1. This console only watches.</source>
        <translation>Impossibile scrivere nella cartella %1 di questa postazione. Questa console osserva soltanto.</translation>
    </message>
    <message>
        <source>The training lab is starting…</source>
        <translation>Il laboratorio di esercitazione è in avvio…</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Apri configurazione</translation>
    </message>
    <message>
        <source>The pair of run %1 is not configured here.</source>
        <translation>La coppia dell&apos;esecuzione %1 non è configurata qui.</translation>
    </message>
    <message>
        <source>A run is under way: %1. The configuration can be loaded when it has ended.</source>
        <translation>Esecuzione in corso: %1. La configurazione si può caricare quando sarà terminata.</translation>
    </message>
    <message>
        <source>A run is under way and half done: %1.</source>
        <translation>Esecuzione in corso, completata solo a metà: %1.</translation>
    </message>
    <message>
        <source>If you leave now, nothing more is done to the pair. The run stays in the journal; the next start offers to resume it or to back out.</source>
        <translation>Uscendo ora, sulla coppia non viene eseguito altro. L&apos;esecuzione resta nel diario: al prossimo avvio si potrà riprenderla o annullare la commutazione.</translation>
    </message>
    <message>
        <source>&amp;Leave it half done</source>
        <translation>&amp;Esci e lascia a metà</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Resta</translation>
    </message>
    <message>
        <source>%1: fetching logs…</source>
        <comment>pair</comment>
        <translation>%1: scaricamento dei log…</translation>
    </message>
    <message>
        <source>%1: the log has nothing new</source>
        <comment>pair</comment>
        <translation>%1: nessuna novità nel log</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new log entry(ies)</source>
        <comment>pair</comment>
        <translation>
            <numerusform>%1: %n nuova voce di log</numerusform>
            <numerusform>%1: %n nuove voci di log</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Salvato: %1</translation>
    </message>
</context>
<context>
    <name>twinline::NodeCard</name>
    <message>
        <source>node %1</source>
        <comment>position of a node in its pair</comment>
        <translation>nodo %1</translation>
    </message>
    <message>
        <source>its answers contradict each other</source>
        <translation>le sue risposte si contraddicono</translation>
    </message>
    <message>
        <source>last said “%1”</source>
        <translation>ultimo stato: «%1»</translation>
    </message>
    <message>
        <source>Evidence of the state: %1</source>
        <translation>Riscontro dello stato: %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>state of a node, date</comment>
        <translation>%1, inizio %2</translation>
    </message>
    <message>
        <source>%1 answers on both nodes</source>
        <comment>service address</comment>
        <translation>%1 risponde su entrambi i nodi</translation>
    </message>
    <message>
        <source>Rank: %1</source>
        <translation>Rango: %1</translation>
    </message>
    <message>
        <source>At the service address %1</source>
        <translation>All&apos;indirizzo di servizio %1</translation>
    </message>
    <message>
        <source>has no role</source>
        <comment>a node of a pair without roles</comment>
        <translation>non ha un ruolo</translation>
    </message>
    <message>
        <source>says “%1”, a state that this product does not know</source>
        <translation>dichiara «%1», stato che questo prodotto non conosce</translation>
    </message>
    <message>
        <source>%1 %2 answers here</source>
        <comment>kind of service address, address</comment>
        <translation>%1 %2: risponde qui</translation>
    </message>
</context>
<context>
    <name>twinline::NodeStrip</name>
    <message>
        <source>%1 answers here</source>
        <translation>%1 risponde qui</translation>
    </message>
</context>
<context>
    <name>twinline::PairPane</name>
    <message>
        <source>Find a pair</source>
        <translation>Cerca una coppia</translation>
    </message>
    <message>
        <source>Name, site, product, node or address</source>
        <translation>Nome, sede, prodotto, nodo o indirizzo</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Coppie</translation>
    </message>
</context>
<context>
    <name>twinline::PasswordsDialog</name>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Memorizza</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Dimentica</translation>
    </message>
    <message>
        <source>Passwords are kept in the desktop&apos;s keychain only, never in a file.</source>
        <translation>Le password si conservano solo nel portachiavi del desktop, mai in un file.</translation>
    </message>
    <message>
        <source>Passwords: %1</source>
        <comment>window title: name of a pair</comment>
        <translation>Password: %1</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Password:</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>training lab: none needed</source>
        <translation>laboratorio di esercitazione: non serve</translation>
    </message>
    <message>
        <source>asking the keychain…</source>
        <translation>in attesa del portachiavi…</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>memorizzata</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non memorizzata</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>ignota: nessun portachiavi risponde</translation>
    </message>
</context>
<context>
    <name>twinline::PreflightPage</name>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>passed over in writing</source>
        <translation>forzata con motivazione</translation>
    </message>
    <message>
        <source>“%1” did not pass. You may go on with a written reason; it goes into the report.</source>
        <translation>«%1»: verifica non superata. È possibile proseguire indicando il motivo, che va nel rapporto.</translation>
    </message>
    <message>
        <source>Checks before the start</source>
        <translation>Verifiche prima dell&apos;avvio</translation>
    </message>
    <message>
        <source>Go on with a reason</source>
        <translation>Proseguire con motivazione</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for going on</source>
        <translation>Motivo per proseguire</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Prosegui con questo motivo</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Che cosa andrà perso</translation>
    </message>
    <message>
        <source>&amp;I confirm that no other desk acts on this pair</source>
        <translation>&amp;Confermo che nessun&apos;altra postazione opera su questa coppia</translation>
    </message>
    <message>
        <source>The lock covers this desk&apos;s own folder only. Other desks are not seen.</source>
        <translation>L&apos;esclusiva vale solo per la cartella di questa postazione. Le altre postazioni non sono visibili.</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>previsto: %1</translation>
    </message>
</context>
<context>
    <name>twinline::RangeChoice</name>
    <message>
        <source>Live</source>
        <comment>charts follow the present</comment>
        <translation>In tempo reale</translation>
    </message>
    <message>
        <source>Follow the present</source>
        <translation>Segui l&apos;istante attuale</translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>a year, short: range of the charts</comment>
        <translation>1 anno</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days, short: range of the charts</comment>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>Mostra: ultimo anno</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Mostra: ultimi %1</translation>
    </message>
</context>
<context>
    <name>twinline::ReportPage</name>
    <message>
        <source>Service interrupted, measured from this desk</source>
        <translation>Interruzione del servizio, misurata da questa postazione</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non misurata</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Readings and attestations</source>
        <translation>Letture e attestazioni</translation>
    </message>
    <message>
        <source>Written reasons</source>
        <translation>Motivi scritti</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passaggi</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>&amp;Apri il rapporto</translation>
    </message>
</context>
<context>
    <name>twinline::RunCommand</name>
    <message>
        <source>Will be lost: %1</source>
        <translation>Andrà perso: %1</translation>
    </message>
    <message>
        <source>Go on? Your yes also confirms that no other desk acts on this pair. [y/N] </source>
        <translation>Proseguire? Il sì conferma anche che nessun&apos;altra postazione opera su questa coppia. [s/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>short for yes</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>The procedure has no step called “%1”.</source>
        <translation>La procedura non ha un passaggio «%1».</translation>
    </message>
    <message>
        <source>Nothing was done: without a terminal, --yes is needed to act.</source>
        <translation>Nulla è stato fatto: senza terminale serve --yes per agire.</translation>
    </message>
</context>
<context>
    <name>twinline::RunDriver</name>
    <message>
        <source>Do this now: %1</source>
        <translation>Da fare ora: %1</translation>
    </message>
    <message>
        <source>If it cannot be seen from here, type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>Se da qui non si vede, digitare: read STATO, attest TESTO, failed TESTO, back-out oppure stop.</translation>
    </message>
    <message>
        <source>Type: read STATE, attest TEXT, failed TEXT, back-out or stop.</source>
        <translation>Digitare: read STATO, attest TESTO, failed TESTO, back-out oppure stop.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Rapporto: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>In esecuzione: %1</translation>
    </message>
</context>
<context>
    <name>twinline::RunPair</name>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>Nessuna configurazione: in %1 non ci sono coppie.</translation>
    </message>
    <message>
        <source>Several pairs are configured: name one.</source>
        <translation>Sono configurate più coppie: indicarne una.</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>In %2 non esiste la coppia «%1».</translation>
    </message>
    <message>
        <source>There is no product called “%1”.</source>
        <translation>Il prodotto «%1» non esiste.</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=TEXT.</source>
        <translation>«%1» non è nella forma PASSAGGIO=TESTO.</translation>
    </message>
    <message>
        <source>“%1” is not of the form STEP=STATE; a state is active, standby, starting, services-off, detached, error, unreachable or unknown.</source>
        <translation>«%1» non è nella forma PASSAGGIO=STATO; gli stati sono active, standby, starting, services-off, detached, error, unreachable e unknown.</translation>
    </message>
</context>
<context>
    <name>twinline::RunWizard</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Riprendi</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>This run is not ended. Finish it or back out; closing the window is not enough.</source>
        <translation>L&apos;esecuzione non è terminata. Completarla o annullare la commutazione: chiudere la finestra non basta.</translation>
    </message>
    <message>
        <source>%1 reports “%2”</source>
        <translation>%1 comunica «%2»</translation>
    </message>
    <message>
        <source>%1 no longer reports “%2”</source>
        <translation>%1 non comunica più «%2»</translation>
    </message>
    <message>
        <source>%1 answers from %2</source>
        <translation>%1 risponde da %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 risponde</translation>
    </message>
    <message>
        <source>The database on %1 takes writes</source>
        <translation>Il database su %1 accetta scritture</translation>
    </message>
    <message>
        <source>The database on %1 is a read-only copy</source>
        <translation>Il database su %1 è una replica in sola lettura</translation>
    </message>
    <message>
        <source>The database on %1 streams from the other node</source>
        <translation>Il database su %1 è in streaming dall&apos;altro nodo</translation>
    </message>
    <message>
        <source>Sync lag is known and below its limit</source>
        <translation>Ritardo di sincronizzazione noto e sotto il limite</translation>
    </message>
    <message>
        <source>The pair is redundant again</source>
        <translation>La coppia è di nuovo ridondante</translation>
    </message>
    <message>
        <source>The other node cannot be active while %1 is promoted</source>
        <translation>L&apos;altro nodo non può essere attivo mentre %1 diventa attivo</translation>
    </message>
    <message>
        <source>Attested in writing</source>
        <translation>Attestato per iscritto</translation>
    </message>
    <message>
        <source>Confirm that no other desk acts on this pair.</source>
        <translation>Confermare che nessun&apos;altra postazione opera su questa coppia.</translation>
    </message>
    <message>
        <source>Another desk acts on this pair: %1.</source>
        <translation>Un&apos;altra postazione opera su questa coppia: %1.</translation>
    </message>
    <message>
        <source>Paused. Nothing is done until you continue.</source>
        <translation>In pausa. Nulla viene eseguito fino alla ripresa.</translation>
    </message>
    <message>
        <source>The journal could not be written to disk. Nothing is done without it.</source>
        <translation>Impossibile scrivere il diario su disco. Senza diario non si esegue nulla.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Back out: %1 becomes %2 again</source>
        <translation>Annulla la commutazione: %1 torna %2</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Annulla la commutazione</translation>
    </message>
    <message>
        <source>Past the point of no return: only forward</source>
        <translation>Oltre il punto di non ritorno: si può solo proseguire</translation>
    </message>
    <message>
        <source>Can be undone until step %1 starts</source>
        <translation>Annullabile finché non inizia il passaggio %1</translation>
    </message>
    <message>
        <source>Can be undone at every step</source>
        <translation>Annullabile in ogni passaggio</translation>
    </message>
    <message>
        <source>service interrupted for %1</source>
        <translation>servizio interrotto per %1</translation>
    </message>
    <message>
        <source>service interrupted for %1 so far</source>
        <translation>servizio interrotto da %1</translation>
    </message>
    <message>
        <source>you confirmed that no other desk acts</source>
        <translation>confermato: nessun&apos;altra postazione opera</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>esecuzione %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Successivo: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Successivo</translation>
    </message>
    <message>
        <source>Done. Every step was seen; %1 is where it should be.</source>
        <translation>Completata. Ogni passaggio è confermato; %1 è nello stato previsto.</translation>
    </message>
    <message>
        <source>Not started. Nothing was done.</source>
        <translation>Non avviata. Nulla è stato fatto.</translation>
    </message>
    <message>
        <source>Backed out. The pair is as it was before.</source>
        <translation>Annullata. La coppia è come prima.</translation>
    </message>
    <message>
        <source>Incomplete. Some steps were done, not all; look at the pair before anything else.</source>
        <translation>Incompleta. Alcuni passaggi sono stati eseguiti, non tutti: prima di tutto controllare la coppia.</translation>
    </message>
    <message>
        <source>The result is unknown, not failed. The run can be resumed or backed out.</source>
        <translation>L&apos;esito è ignoto, non negativo. L&apos;esecuzione può essere ripresa o annullata.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annulla passaggio: %1</translation>
    </message>
    <message>
        <source>A check blocks the start. Clear its cause, or give a written reason where that is allowed.</source>
        <translation>Una verifica blocca l&apos;avvio. Eliminarne la causa oppure, dove consentito, motivare per iscritto.</translation>
    </message>
    <message>
        <source>The next step opens when everything below has been seen.</source>
        <translation>Il passaggio successivo si attiva quando tutto quanto segue è confermato.</translation>
    </message>
    <message>
        <source>%1 no longer answers from %2</source>
        <translation>%1 non risponde più da %2</translation>
    </message>
    <message>
        <source>The domain name leads to %1</source>
        <translation>Il nome di dominio porta a %1</translation>
    </message>
    <message>
        <source>“%2” has been read on the page of %1</source>
        <translation>«%2» letto nella pagina di %1</translation>
    </message>
    <message>
        <source>Check that the run may begin</source>
        <translation>Verificare che l&apos;esecuzione possa iniziare</translation>
    </message>
    <message>
        <source>Check that %1 can take over</source>
        <translation>Verificare che %1 possa subentrare</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1 è in «%2»</translation>
    </message>
    <message>
        <source>%1 is no longer “%2”</source>
        <comment>node, state that was inferred or read</comment>
        <translation>%1 non è più in «%2»</translation>
    </message>
    <message>
        <source>All nodes answer, asked after the command has ended</source>
        <translation>Tutti i nodi rispondono, interrogati dopo la fine del comando</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <comment>node, probe</comment>
        <translation>%1 risponde: %2</translation>
    </message>
    <message>
        <source>%1 is there, and nothing listens: %2</source>
        <comment>node, probe</comment>
        <translation>%1 c&apos;è e nulla è in ascolto: %2</translation>
    </message>
    <message>
        <source>The automation of %1 is paused</source>
        <translation>L&apos;automazione di %1 è in pausa</translation>
    </message>
    <message>
        <source>The automation of %1 is not paused</source>
        <translation>L&apos;automazione di %1 non è in pausa</translation>
    </message>
    <message>
        <source>The database on %1 is stopped, and ended cleanly</source>
        <translation>Il database su %1 è fermo e si è chiuso in modo pulito</translation>
    </message>
    <message>
        <source>The database on %1 has all that the other one wrote</source>
        <translation>Il database su %1 ha tutto ciò che l&apos;altro ha scritto</translation>
    </message>
    <message>
        <source>Every replication slot on %1 is in use</source>
        <translation>Ogni slot di replica su %1 è in uso</translation>
    </message>
    <message>
        <source>The calls on %1 have been waited for</source>
        <translation>Le chiamate su %1 sono state attese</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: from here this run only goes forward.</source>
        <translation>«%1» non si può annullare: da qui in poi si va solo avanti.</translation>
    </message>
    <message>
        <source>The cloud says that %1 belongs to %2</source>
        <translation>Secondo il cloud %1 è associato a %2</translation>
    </message>
    <message>
        <source>The cloud accepted the command. Accepted is not done: the console waits until the cloud itself and the address both show it.</source>
        <translation>Il cloud ha accettato il comando. Accettato non significa eseguito: la console attende che lo mostrino sia il cloud sia l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>L&apos;esclusiva su questa coppia non è stata registrata: %1.</translation>
    </message>
</context>
<context>
    <name>twinline::RunWords</name>
    <message>
        <source>This product has no procedure for that.</source>
        <translation>Questo prodotto non prevede la procedura.</translation>
    </message>
    <message>
        <source>The pair has no node called “%1”.</source>
        <translation>La coppia non ha un nodo «%1».</translation>
    </message>
    <message>
        <source>No node is known to be Active, so there is nothing to switch from.</source>
        <translation>Non risulta alcun nodo attivo da cui commutare.</translation>
    </message>
    <message>
        <source>There is no other node to switch to.</source>
        <translation>Non c&apos;è un altro nodo a cui commutare.</translation>
    </message>
    <message>
        <source>%1 is Active already.</source>
        <translation>%1 è già attivo.</translation>
    </message>
    <message>
        <source>No two nodes are Active: there is nothing to repair.</source>
        <translation>I nodi attivi non sono due: nulla da risolvere.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(limit %1)</source>
        <translation>(limite %1)</translation>
    </message>
    <message>
        <source>The lease of this pair cannot be had.</source>
        <translation>Impossibile ottenere l&apos;esclusiva su questa coppia.</translation>
    </message>
    <message>
        <source>%1 on %2 acts on this pair now (run %3).</source>
        <translation>%1 su %2 opera ora su questa coppia (esecuzione %3).</translation>
    </message>
    <message>
        <source>The service interruption was not measured.</source>
        <translation>L&apos;interruzione del servizio non è stata misurata.</translation>
    </message>
    <message>
        <source>The service address did not answer for at least %1.</source>
        <translation>L&apos;indirizzo di servizio non ha risposto per almeno %1.</translation>
    </message>
    <message>
        <source>The service address did not answer for %1 ± %2.</source>
        <translation>L&apos;indirizzo di servizio non ha risposto per %1 ± %2.</translation>
    </message>
    <message>
        <source>The cloud accepted the command (%1). Accepted is not done: waiting until it shows.</source>
        <translation>Il cloud ha accettato il comando (%1). Accettato non significa eseguito: in attesa del riscontro.</translation>
    </message>
    <message>
        <source>The right to act on this pair could not be written down: %1.</source>
        <translation>L&apos;esclusiva su questa coppia non è stata registrata: %1.</translation>
    </message>
</context>
<context>
    <name>twinline::RunsCommand</name>
    <message>
        <source>There is no run called “%1”.</source>
        <translation>L&apos;esecuzione «%1» non esiste.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged; nothing in it was changed.</source>
        <translation>Il diario %1 è danneggiato; nulla vi è stato modificato.</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a run that has not ended</comment>
        <translation>aperta</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Rapporto: %1</translation>
    </message>
    <message>
        <source>This run has ended: there is nothing to go on with.</source>
        <translation>Questa esecuzione è terminata: non c&apos;è nulla da proseguire.</translation>
    </message>
    <message>
        <source>Usage: twinlinectl runs list | show ID | resume ID | back-out ID</source>
        <translation>Uso: twinlinectl runs list | show ID | resume ID | back-out ID</translation>
    </message>
</context>
<context>
    <name>twinline::RunsDialog</name>
    <message>
        <source>No run has been made from this desk yet.</source>
        <translation>Da questa postazione non è ancora stata avviata alcuna esecuzione.</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>&amp;Apri il rapporto</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Riprendi…</translation>
    </message>
    <message>
        <source>&amp;Back out…</source>
        <translation>A&amp;nnulla la commutazione…</translation>
    </message>
    <message>
        <source>Runs and reports</source>
        <translation>Esecuzioni e rapporti</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Coppia</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Da → a</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Service interrupted</source>
        <translation>Servizio interrotto</translation>
    </message>
    <message>
        <source>A run was broken off. Resume it or back it out; until then the pair may be half switched.</source>
        <translation>Un&apos;esecuzione è stata interrotta. Riprenderla o annullare la commutazione: fino ad allora la coppia può essere commutata a metà.</translation>
    </message>
</context>
<context>
    <name>twinline::SayPanel</name>
    <message>
        <source>The vendor&apos;s page shows for %1:</source>
        <translation>La pagina del produttore mostra per %1:</translation>
    </message>
    <message>
        <source>If this desk cannot see it</source>
        <translation>Se questa postazione non lo vede</translation>
    </message>
    <message>
        <source>Enter reading</source>
        <translation>Inserisci la lettura</translation>
    </message>
    <message>
        <source>A reading counts for 60 seconds, unless other evidence contradicts it.</source>
        <translation>Una lettura vale 60 secondi, se altri riscontri non la contraddicono.</translation>
    </message>
    <message>
        <source>State on the vendor&apos;s page</source>
        <translation>Stato sulla pagina del produttore</translation>
    </message>
    <message>
        <source>Your sentence; it goes into the report</source>
        <translation>Frase che va nel rapporto</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestazione</translation>
    </message>
    <message>
        <source>Attest</source>
        <translation>Attesta</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>Che cosa è successo invece</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Non ha funzionato</translation>
    </message>
    <message>
        <source>Goes back to before this step; it can then be tried again or backed out.</source>
        <translation>Torna a prima di questo passaggio, che si può ripetere o annullare.</translation>
    </message>
</context>
<context>
    <name>twinline::SecretCommand</name>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Il portachiavi non risponde.</translation>
    </message>
    <message>
        <source>training lab: no password needed</source>
        <translation>laboratorio di esercitazione: non serve alcuna password</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>memorizzata</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non memorizzata</translation>
    </message>
    <message>
        <source>unknown: no keychain answers</source>
        <translation>ignota: nessun portachiavi risponde</translation>
    </message>
    <message>
        <source>unknown: no keychain answers (%1)</source>
        <translation>ignota: nessun portachiavi risponde (%1)</translation>
    </message>
    <message>
        <source>This pair needs no password.</source>
        <translation>Questa coppia non richiede password.</translation>
    </message>
    <message>
        <source>No endpoint “%1” of this pair needs a password.</source>
        <translation>Nessun endpoint «%1» di questa coppia richiede una password.</translation>
    </message>
    <message>
        <source>A training lab needs no password.</source>
        <translation>Un laboratorio di esercitazione non richiede password.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Password: </translation>
    </message>
    <message>
        <source>No password was given; nothing is changed.</source>
        <translation>Non è stata indicata alcuna password; nulla è stato modificato.</translation>
    </message>
</context>
<context>
    <name>twinline::SeeingCommands</name>
    <message>
        <source>Nothing is configured: there is no %1.</source>
        <translation>Nessuna configurazione: %1 non esiste.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pair(s), no mistakes.</source>
        <translation>
            <numerusform>%1: %n coppia, nessun errore.</numerusform>
            <numerusform>%1: %n coppie, nessun errore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is configured: there is no pair in %1.</source>
        <translation>Nessuna configurazione: in %1 non ci sono coppie.</translation>
    </message>
    <message>
        <source>There is no pair called “%1” in %2.</source>
        <translation>In %2 non esiste la coppia «%1».</translation>
    </message>
    <message>
        <source>%1: warning: the vendor advises “%2”; entered: %3, expected: %4</source>
        <comment>pair, advice, figures</comment>
        <translation>%1: avviso: il produttore consiglia «%2»; inserito: %3, previsto: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of the vendor&apos;s questions is not answered in [pair.settings]</source>
        <comment>pair; several questions</comment>
        <translation>
            <numerusform>%1: %n domanda del produttore senza risposta in [pair.settings]</numerusform>
            <numerusform>%1: %n domande del produttore senza risposta in [pair.settings]</numerusform>
        </translation>
    </message>
    <message>
        <source>(your own: %1)</source>
        <translation>(prodotto proprio: %1)</translation>
    </message>
    <message>
        <source>The run %1 of this pair is under way, or broken off: see “twinlinectl runs show %1”.</source>
        <translation>L&apos;operazione %1 di questa coppia è in corso o è rimasta interrotta: vedere «twinlinectl runs show %1».</translation>
    </message>
</context>
<context>
    <name>twinline::SetupDialog</name>
    <message>
        <source>Set-up list of %1</source>
        <comment>name of a pair</comment>
        <translation>Configurazione iniziale di %1</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copia come testo</translation>
    </message>
    <message>
        <source>Once, in this order. A tick is your own note; the console judges nothing by it.</source>
        <translation>Una volta, in quest&apos;ordine. La spunta è un&apos;annotazione personale: la console non ne trae alcuna valutazione.</translation>
    </message>
    <message>
        <source>The ticks could not be written to this desk&apos;s folder. They are lost when this window closes.</source>
        <translation>Impossibile scrivere le spunte nella cartella di questa postazione. Andranno perse alla chiusura di questa finestra.</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2</source>
        <translation>Voci spuntate: %1 di %2</translation>
    </message>
</context>
<context>
    <name>twinline::SetupRow</name>
    <message>
        <source>Number of the fact in the vendor&apos;s document</source>
        <translation>Numero del dato nel documento del produttore</translation>
    </message>
</context>
<context>
    <name>twinline::StatusLine</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n coppia</numerusform>
            <numerusform>%n coppie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n errore</numerusform>
            <numerusform>%n errori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>pairs whose state is not known</comment>
        <translation>
            <numerusform>%n sconosciuta</numerusform>
            <numerusform>%n sconosciute</numerusform>
        </translation>
    </message>
    <message>
        <source>Rights: view and switch</source>
        <translation>Permessi: lettura e commutazione</translation>
    </message>
    <message>
        <source>History: in memory</source>
        <translation>Storico: in memoria</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>History: on this desk&apos;s disk</source>
        <translation>Storico: su questa postazione</translation>
    </message>
</context>
<context>
    <name>twinline::StepList</name>
    <message>
        <source>confirmed in %1</source>
        <translation>confermato in %1</translation>
    </message>
    <message>
        <source>the console looks</source>
        <translation>osserva la console</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) passed</source>
        <translation>
            <numerusform>Verifiche superate: %1 su %n</numerusform>
            <numerusform>Verifiche superate: %1 su %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
</context>
<context>
    <name>twinline::StepPage</name>
    <message>
        <source>No answer within %1. The result is unknown, not failed; the console keeps watching.</source>
        <translation>Nessuna risposta entro %1. L&apos;esito è ignoto, non negativo: la console continua a osservare.</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>in attesa da %1</translation>
    </message>
    <message>
        <source>What the console sees</source>
        <translation>Che cosa vede la console</translation>
    </message>
</context>
<context>
    <name>twinline::VendorLogs</name>
    <message>
        <source>Open fault-tolerant log</source>
        <translation>Apri il log fault tolerant</translation>
    </message>
    <message>
        <source>Fault-tolerant logs</source>
        <translation>Log fault tolerant</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Could not read %1: it is too large for a log.</source>
        <translation>Impossibile leggere %1: è troppo grande per essere un log.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <comment>file, why in the system&apos;s words</comment>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: it has no entry of a fault-tolerant log.</source>
        <translation>Impossibile leggere %1: non contiene voci di un log fault tolerant.</translation>
    </message>
    <message>
        <source>Which server&apos;s log is %1?</source>
        <translation>Di quale server è il log %1?</translation>
    </message>
    <message>
        <source>The log itself does not say.</source>
        <translation>Il log stesso non lo indica.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: the page has no entry of a fault-tolerant log.</source>
        <translation>Impossibile leggere il log di %1: la pagina non contiene voci di un log fault tolerant.</translation>
    </message>
</context>
<context>
    <name>twinline::VerdictBanner</name>
    <message>
        <source>Switch over…</source>
        <translation>Commuta…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Esegui il failback…</translation>
    </message>
    <message>
        <source>Check takeover…</source>
        <translation>Verifica il subentro…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Risolvi…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Altre azioni</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>verdict, date</comment>
        <translation>%1, inizio %2</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <comment>age of the evidence</comment>
        <translation>riscontri: %1</translation>
    </message>
</context>
<context>
    <name>twinline::WaitPage</name>
    <message>
        <source>Open configuration…</source>
        <translation>Apri configurazione…</translation>
    </message>
    <message>
        <source>No pair is configured.</source>
        <translation>Nessuna coppia configurata.</translation>
    </message>
    <message>
        <source>The training lab is starting.</source>
        <translation>Il laboratorio di esercitazione è in avvio.</translation>
    </message>
    <message>
        <source>Open a pairs.toml, or start the program with --lab for a pair to train on.</source>
        <translation>Aprire un file pairs.toml oppure avviare il programma con --lab per una coppia di esercitazione.</translation>
    </message>
</context>
<context>
    <name>twinline::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation>&amp;Coppia</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Open configuration…</source>
        <translation>&amp;Apri configurazione…</translation>
    </message>
    <message>
        <source>&amp;Reload configuration</source>
        <translation>&amp;Ricarica configurazione</translation>
    </message>
    <message>
        <source>Runs and re&amp;ports</source>
        <translation>Esecuzioni e ra&amp;pporti</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tasti di scelta rapida</translation>
    </message>
    <message>
        <source>&amp;About Twinline</source>
        <translation>&amp;Informazioni su Twinline</translation>
    </message>
    <message>
        <source>&amp;Switch over…</source>
        <translation>Co&amp;mmuta…</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>Esegui il &amp;failback…</translation>
    </message>
    <message>
        <source>Check &amp;takeover…</source>
        <translation>Verifica il &amp;subentro…</translation>
    </message>
    <message>
        <source>Resolve split &amp;brain…</source>
        <translation>Risolvi lo split &amp;brain…</translation>
    </message>
    <message>
        <source>&amp;Copy status</source>
        <translation>&amp;Copia stato</translation>
    </message>
    <message>
        <source>&amp;Find a pair</source>
        <translation>C&amp;erca una coppia</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Come il desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;hiaro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Scuro</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Dimensione testo</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Follow live</source>
        <translation>Seg&amp;ui in tempo reale</translation>
    </message>
    <message>
        <source>Zoom charts &amp;in</source>
        <translation>&amp;Ingrandisci i grafici</translation>
    </message>
    <message>
        <source>Zoom charts &amp;out</source>
        <translation>&amp;Riduci i grafici</translation>
    </message>
    <message>
        <source>Charts &amp;earlier</source>
        <translation>Grafici: &amp;precedente</translation>
    </message>
    <message>
        <source>Charts late&amp;r</source>
        <translation>Grafici: succ&amp;essivo</translation>
    </message>
    <message>
        <source>Charts: olde&amp;st</source>
        <translation>Grafici: dato più &amp;vecchio</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Apri la pagina di %1</translation>
    </message>
    <message>
        <source>Open the vendor&apos;s page</source>
        <translation>Apri la pagina del produttore</translation>
    </message>
    <message>
        <source>This product has no procedure for it.</source>
        <translation>Questo prodotto non prevede la procedura.</translation>
    </message>
    <message>
        <source>Not allowed: both nodes are Active. Resolve the split brain first.</source>
        <translation>Non consentito: entrambi i nodi sono attivi. Risolvere prima lo split brain.</translation>
    </message>
    <message>
        <source>&amp;Detach a node…</source>
        <translation>Escl&amp;udere un nodo…</translation>
    </message>
    <message>
        <source>Re&amp;join a node…</source>
        <translation>Reinse&amp;rire un nodo…</translation>
    </message>
    <message>
        <source>Pass&amp;words…</source>
        <translation>Pass&amp;word…</translation>
    </message>
    <message>
        <source>Set-&amp;up list…</source>
        <translation>Configurazione ini&amp;ziale…</translation>
    </message>
    <message>
        <source>&amp;Parameter advice</source>
        <translation>Consigli sui &amp;parametri</translation>
    </message>
    <message>
        <source>Open fault-tolerant &amp;log…</source>
        <translation>Apri il &amp;log fault tolerant…</translation>
    </message>
    <message>
        <source>Fetc&amp;h logs</source>
        <translation>Scarica i lo&amp;g</translation>
    </message>
    <message>
        <source>This product has no set-up list.</source>
        <translation>Questo prodotto non ha un elenco di configurazione iniziale.</translation>
    </message>
    <message>
        <source>No node of this pair has the address of its log (“log”) in pairs.toml.</source>
        <translation>Nessun nodo di questa coppia ha l&apos;indirizzo del proprio log («log») in pairs.toml.</translation>
    </message>
    <message>
        <source>&amp;Practice: the five lessons</source>
        <translation>&amp;Pratica: le cinque lezioni</translation>
    </message>
    <message>
        <source>The lessons are held in the training lab: start “twinline --lab”.</source>
        <translation>Le lezioni si svolgono nel laboratorio di esercitazione: avviare «twinline --lab».</translation>
    </message>
</context>
<context>
    <name>twinline::text::Tr</name>
    <message>
        <source>Both nodes answer, and the evidence is fresh</source>
        <translation>Entrambi i nodi rispondono e i riscontri sono recenti</translation>
    </message>
    <message>
        <source>Each address answers as its own node</source>
        <translation>Ogni indirizzo risponde come il proprio nodo</translation>
    </message>
    <message>
        <source>The node to switch from is Active</source>
        <translation>Il nodo di partenza è attivo</translation>
    </message>
    <message>
        <source>The node to switch to is Standby</source>
        <translation>Il nodo di destinazione è in standby</translation>
    </message>
    <message>
        <source>Exactly one database takes writes</source>
        <translation>Un solo database accetta scritture</translation>
    </message>
    <message>
        <source>The databases replicate by streaming</source>
        <translation>I database sono in replicazione streaming</translation>
    </message>
    <message>
        <source>Both databases are on the same timeline</source>
        <translation>Entrambi i database sono sulla stessa timeline</translation>
    </message>
    <message>
        <source>Sync lag in bytes is below the limit</source>
        <translation>Ritardo di sincronizzazione in byte sotto il limite</translation>
    </message>
    <message>
        <source>Sync lag in seconds is below the limit</source>
        <translation>Ritardo di sincronizzazione in secondi sotto il limite</translation>
    </message>
    <message>
        <source>Replay is not paused</source>
        <translation>L&apos;applicazione WAL non è in pausa</translation>
    </message>
    <message>
        <source>The database shows its replication figures to this user</source>
        <translation>Il database mostra i dati di replicazione a questo utente</translation>
    </message>
    <message>
        <source>No base backup is running</source>
        <translation>Nessun backup di base in corso</translation>
    </message>
    <message>
        <source>WAL files waiting for the archive are below the limit</source>
        <translation>File WAL in attesa di archiviazione sotto il limite</translation>
    </message>
    <message>
        <source>WAL archiving does not fail</source>
        <translation>L&apos;archiviazione dei WAL funziona</translation>
    </message>
    <message>
        <source>No WAL sender is stalled</source>
        <translation>Nessun WAL sender bloccato</translation>
    </message>
    <message>
        <source>No old or prepared transactions</source>
        <translation>Nessuna transazione vecchia o preparata</translation>
    </message>
    <message>
        <source>The target has free WAL senders</source>
        <translation>Il nodo di destinazione ha WAL sender liberi</translation>
    </message>
    <message>
        <source>No replication slot is inactive or lost</source>
        <translation>Nessuno slot di replicazione inattivo o perso</translation>
    </message>
    <message>
        <source>The old node can stream from the new one afterwards</source>
        <translation>Il vecchio nodo potrà poi replicare dal nuovo</translation>
    </message>
    <message>
        <source>The database parameters of the target are not lower</source>
        <translation>I parametri del database di destinazione non sono inferiori</translation>
    </message>
    <message>
        <source>Both databases have the same major version</source>
        <translation>Entrambi i database hanno la stessa versione principale</translation>
    </message>
    <message>
        <source>No other run acts on this pair</source>
        <translation>Nessun&apos;altra esecuzione opera su questa coppia</translation>
    </message>
    <message>
        <source>No setting of the product would undo the switch</source>
        <translation>Nessuna impostazione del prodotto annullerebbe la commutazione</translation>
    </message>
    <message>
        <source>The service address answers from the Active node</source>
        <translation>L&apos;indirizzo di servizio risponde dal nodo attivo</translation>
    </message>
    <message>
        <source>No heartbeats are being missed</source>
        <translation>Nessun heartbeat mancato</translation>
    </message>
    <message>
        <source>blocking</source>
        <comment>level of a check</comment>
        <translation>bloccante</translation>
    </message>
    <message>
        <source>forcible</source>
        <comment>level of a check</comment>
        <translation>forzabile</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of a check</comment>
        <translation>avviso</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>outcome of a check</comment>
        <translation>esito ignoto</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>outcome of a check</comment>
        <translation>superata</translation>
    </message>
    <message>
        <source>not passed</source>
        <comment>outcome of a check</comment>
        <translation>non superata</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Valutazione: %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <comment>node</comment>
        <translation>%1 non risponde</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1: heartbeat mancati %2 su %n</numerusform>
            <numerusform>%1: heartbeat mancati %2 su %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers again after %2</source>
        <comment>node</comment>
        <translation>%1 risponde di nuovo dopo %2</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <comment>node</comment>
        <translation>%1 risponde di nuovo</translation>
    </message>
    <message>
        <source>The database on %1 no longer replicates</source>
        <translation>Il database su %1 non replica più</translation>
    </message>
    <message>
        <source>Replay paused on %1</source>
        <translation>Applicazione WAL in pausa su %1</translation>
    </message>
    <message>
        <source>Replay resumed on %1</source>
        <translation>Applicazione WAL ripresa su %1</translation>
    </message>
    <message>
        <source>The database on %1 replicates again after %2</source>
        <translation>Il database su %1 replica di nuovo dopo %2</translation>
    </message>
    <message>
        <source>The database on %1 replicates again</source>
        <translation>Il database su %1 replica di nuovo</translation>
    </message>
    <message>
        <source>Sync lag back below the limit after %1</source>
        <translation>Ritardo di sincronizzazione di nuovo sotto il limite dopo %1</translation>
    </message>
    <message>
        <source>Sync lag back below the limit</source>
        <translation>Ritardo di sincronizzazione di nuovo sotto il limite</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit of %2</source>
        <translation>Ritardo di sincronizzazione %1, oltre il limite di %2</translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit</source>
        <translation>Ritardo di sincronizzazione %1, oltre il limite</translation>
    </message>
    <message>
        <source>%1, %2: bad answer</source>
        <comment>node, probe</comment>
        <translation>%1, %2: risposta anomala</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>node, probe, its answer</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nobody answers at the service address %1</source>
        <translation>Nessuno risponde all&apos;indirizzo di servizio %1</translation>
    </message>
    <message>
        <source>The service address %1 answers from %2</source>
        <translation>L&apos;indirizzo di servizio %1 risponde da %2</translation>
    </message>
    <message>
        <source>Run started: %1</source>
        <translation>Esecuzione avviata: %1</translation>
    </message>
    <message>
        <source>Step seen: %1</source>
        <translation>Passaggio confermato: %1</translation>
    </message>
    <message>
        <source>Run ended: %1. Service interrupted: %2.</source>
        <translation>Esecuzione terminata: %1. Interruzione del servizio: %2.</translation>
    </message>
    <message>
        <source>Run ended: %1</source>
        <translation>Esecuzione terminata: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>nodo %1</translation>
    </message>
    <message>
        <source>answers as %1</source>
        <translation>risponde come %1</translation>
    </message>
    <message>
        <source>primary, timeline %1</source>
        <comment>database</comment>
        <translation>primario, timeline %1</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>database</comment>
        <translation>primario</translation>
    </message>
    <message>
        <source>standby, replay paused</source>
        <comment>database</comment>
        <translation>replica, applicazione WAL in pausa</translation>
    </message>
    <message>
        <source>standby, no permission for more</source>
        <comment>database</comment>
        <translation>replica, permessi insufficienti per i dettagli</translation>
    </message>
    <message>
        <source>standby, not streaming</source>
        <comment>database</comment>
        <translation>replica, non in streaming</translation>
    </message>
    <message>
        <source>standby, streaming, timeline %1</source>
        <comment>database</comment>
        <translation>replica, in streaming, timeline %1</translation>
    </message>
    <message>
        <source>standby, streaming</source>
        <comment>database</comment>
        <translation>replica, in streaming</translation>
    </message>
    <message>
        <source>port open</source>
        <translation>porta aperta</translation>
    </message>
    <message>
        <source>idle, as a standby is</source>
        <translation>a riposo, come previsto in standby</translation>
    </message>
    <message>
        <source>another node answered: %1</source>
        <translation>ha risposto un altro nodo: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, then the node&apos;s own words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Split brain: the service address %1 answers from both nodes.</source>
        <translation>Split brain: l&apos;indirizzo di servizio %1 risponde da entrambi i nodi.</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes.</source>
        <translation>Split brain: entrambi i database accettano scritture.</translation>
    </message>
    <message>
        <source>Split brain: both databases take writes (timelines %1).</source>
        <translation>Split brain: entrambi i database accettano scritture (timeline %1).</translation>
    </message>
    <message>
        <source>Split brain: both nodes have been Active since %1.</source>
        <translation>Split brain: entrambi i nodi sono attivi. Inizio: %1.</translation>
    </message>
    <message>
        <source>Split brain: both nodes are Active.</source>
        <translation>Split brain: entrambi i nodi sono attivi.</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers from %3: calls go to a node that does not serve.</source>
        <translation>%1 è attivo, ma l&apos;indirizzo di servizio %2 risponde da %3: le chiamate arrivano a un nodo non in servizio.</translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers as “%3”, which is neither node.</source>
        <translation>%1 è attivo, ma l&apos;indirizzo di servizio %2 risponde come «%3», che non è nessuno dei due nodi.</translation>
    </message>
    <message>
        <source>%1 is Active, but nobody answers at the service address %2: no phone can reach it.</source>
        <translation>%1 è attivo, ma nessuno risponde all&apos;indirizzo di servizio %2: nessun telefono può raggiungerlo.</translation>
    </message>
    <message>
        <source>No node is serving. %1 should have taken over by now.</source>
        <translation>Nessun nodo in servizio. %1 sarebbe già dovuto subentrare.</translation>
    </message>
    <message>
        <source>No node is serving. %1 should take over in %2.</source>
        <translation>Nessun nodo in servizio. Subentro di %1 previsto tra %2.</translation>
    </message>
    <message>
        <source>No node is serving. It is not known when %1 will take over.</source>
        <translation>Nessun nodo in servizio. Non si sa quando subentrerà %1.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should have taken over by now.</source>
        <translation>Nessun nodo in servizio dalle ore %1. %2 sarebbe già dovuto subentrare.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should take over in %3.</source>
        <translation>Nessun nodo in servizio dalle ore %1. Subentro di %2 previsto tra %3.</translation>
    </message>
    <message>
        <source>No node has been serving since %1. It is not known when %2 will take over.</source>
        <translation>Nessun nodo in servizio dalle ore %1. Non si sa quando subentrerà %2.</translation>
    </message>
    <message>
        <source>No node is serving, and %1 does not fail over by itself: switch it by hand.</source>
        <translation>Nessun nodo in servizio e %1 non esegue il failover da solo: commutare a mano.</translation>
    </message>
    <message>
        <source>No node has been serving since %1.</source>
        <translation>Nessun nodo in servizio dalle ore %1.</translation>
    </message>
    <message>
        <source>No node is serving.</source>
        <translation>Nessun nodo in servizio.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is in the state Error.</source>
        <translation>%1 è attivo, ma nessuno può subentrare: %2 è nello stato «Errore».</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 does not answer.</source>
        <translation>%1 è attivo, ma nessuno può subentrare: %2 non risponde.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: the services of %2 are off.</source>
        <translation>%1 è attivo, ma nessuno può subentrare: i servizi di %2 sono spenti.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is detached.</source>
        <translation>%1 è attivo, ma nessuno può subentrare: %2 è escluso.</translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over yet: %2 is starting.</source>
        <translation>%1 è attivo, ma nessuno può ancora subentrare: %2 è in avvio.</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not known whether anything can take over: the state of %2 is unknown.</source>
        <translation>%1 è attivo, ma non si sa se qualcuno possa subentrare: lo stato di %2 è sconosciuto.</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known: at least %2.</source>
        <translation>Il ritardo del database su %1 non è noto: almeno %2.</translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known.</source>
        <translation>Il ritardo del database su %1 non è noto.</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old (limit %3).</source>
        <translation>La copia su %1 risale a %2 fa (limite %3).</translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old.</source>
        <translation>La copia su %1 risale a %2 fa.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind.</source>
        <translation>Il database su %1 è in ritardo di %2.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind: switchover refused above %3.</source>
        <translation>Il database su %1 è in ritardo di %2: commutazione rifiutata oltre %3.</translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind (limit %3).</source>
        <translation>Il database su %1 è in ritardo di %2 (limite %3).</translation>
    </message>
    <message>
        <source>The database on %1 has not been replicating for %2.</source>
        <translation>Il database su %1 non replica da %2.</translation>
    </message>
    <message>
        <source>The database on %1 is not replicating.</source>
        <translation>Il database su %1 non replica.</translation>
    </message>
    <message>
        <source>Replay is paused: the database on %1 receives changes but does not apply them.</source>
        <translation>Applicazione WAL in pausa: il database su %1 riceve le modifiche ma non le applica.</translation>
    </message>
    <message>
        <source>The databases are on different timelines: %1.</source>
        <translation>I database sono su timeline diverse: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 gets no answer from %2: %3 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>%1 non riceve risposta da %2: heartbeat mancati %3 su %n.</numerusform>
            <numerusform>%1 non riceve risposta da %2: heartbeat mancati %3 su %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %2 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>Questa postazione non riceve risposta da %1: heartbeat mancati %2 su %n.</numerusform>
            <numerusform>Questa postazione non riceve risposta da %1: heartbeat mancati %2 su %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence of %1 is missing.</source>
        <translation>Mancano riscontri su %1.</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none for %3.</source>
        <translation>Mancano riscontri su %1: «%2» non ne fornisce da %3.</translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none.</source>
        <translation>Mancano riscontri su %1: «%2» non ne ha forniti.</translation>
    </message>
    <message>
        <source>The evidence of %1 contradicts itself: %2.</source>
        <translation>I riscontri su %1 si contraddicono: %2.</translation>
    </message>
    <message>
        <source>At the address of %1 another node answers.</source>
        <translation>All&apos;indirizzo di %1 risponde un altro nodo.</translation>
    </message>
    <message>
        <source>The answer of %1 is no evidence: %2.</source>
        <translation>La risposta di %1 non vale come riscontro: %2.</translation>
    </message>
    <message>
        <source>A switch is in progress: %1.</source>
        <translation>Commutazione in corso: %1.</translation>
    </message>
    <message>
        <source>A switch is in progress: %1, since %2.</source>
        <translation>Commutazione in corso: %1, dalle ore %2.</translation>
    </message>
    <message>
        <source>This desk is cut off. Last evidence %1 ago; nothing is known of the nodes.</source>
        <translation>Postazione isolata. Ultimo riscontro %1 fa; dei nodi non si sa nulla.</translation>
    </message>
    <message>
        <source>This desk is cut off; nothing is known of the nodes.</source>
        <translation>Postazione isolata; dei nodi non si sa nulla.</translation>
    </message>
    <message>
        <source>%1 answers in %2 (limit %3).</source>
        <translation>%1 risponde in %2 (limite %3).</translation>
    </message>
    <message>
        <source>%1 answers in %2.</source>
        <translation>%1 risponde in %2.</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict.</source>
        <translation>I riscontri non consentono una valutazione.</translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict: %1.</source>
        <translation>I riscontri non consentono una valutazione: %1.</translation>
    </message>
    <message>
        <source>%1 is Active; %2 is Standby and can take over now.</source>
        <translation>%1 è attivo; %2 è in standby e può subentrare subito.</translation>
    </message>
    <message>
        <source>The nodes differ where they must not: %1.</source>
        <translation>I nodi differiscono dove non dovrebbero: %1.</translation>
    </message>
    <message>
        <source>%1 is Active, but it is not the primary node.</source>
        <translation>%1 è attivo, ma non è il nodo primario.</translation>
    </message>
    <message>
        <source>Nodes answering: %1 of %2. This product tells no roles.</source>
        <translation>Nodi che rispondono: %1 su %2. Il prodotto non comunica ruoli.</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>being done</source>
        <comment>state of a step</comment>
        <translation>in corso</translation>
    </message>
    <message>
        <source>watching</source>
        <comment>state of a step</comment>
        <translation>in verifica</translation>
    </message>
    <message>
        <source>seen</source>
        <comment>state of a step</comment>
        <translation>confermato</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a step</comment>
        <translation>esito ignoto</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a step</comment>
        <translation>saltato</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>state of a step</comment>
        <translation>annullato</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of a run</comment>
        <translation>Completata</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a run</comment>
        <translation>Rifiutata</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <comment>result of a run</comment>
        <translation>Esito ignoto</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>result of a run</comment>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Backed out</source>
        <comment>result of a run</comment>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <comment>phase of a run</comment>
        <translation>Verifiche preliminari</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a run</comment>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Backing out</source>
        <comment>phase of a run</comment>
        <translation>Annullamento in corso</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>phase of a run</comment>
        <translation>Terminata</translation>
    </message>
    <message>
        <source>watched only</source>
        <comment>how a step is done</comment>
        <translation>sola osservazione</translation>
    </message>
    <message>
        <source>by HTTP request</source>
        <comment>how a step is done</comment>
        <translation>con richiesta HTTP</translation>
    </message>
    <message>
        <source>by SSH command</source>
        <comment>how a step is done</comment>
        <translation>con comando SSH</translation>
    </message>
    <message>
        <source>by SQL command</source>
        <comment>how a step is done</comment>
        <translation>con comando SQL</translation>
    </message>
    <message>
        <source>by AMI command</source>
        <comment>how a step is done</comment>
        <translation>con comando AMI</translation>
    </message>
    <message>
        <source>by cloud command</source>
        <comment>how a step is done</comment>
        <translation>con comando cloud</translation>
    </message>
    <message>
        <source>by the training lab</source>
        <comment>how a step is done</comment>
        <translation>dal laboratorio di esercitazione</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how a step is done</comment>
        <translation>a mano</translation>
    </message>
    <message>
        <source>by waiting</source>
        <comment>how a step is done</comment>
        <translation>con attesa</translation>
    </message>
    <message>
        <source>Switch over %1: %2 → %3</source>
        <translation>Commutazione di %1: %2 → %3</translation>
    </message>
    <message>
        <source>Roll back %1: %2 → %3</source>
        <translation>Failback di %1: %2 → %3</translation>
    </message>
    <message>
        <source>Takeover on %1: %2 → %3</source>
        <translation>Subentro in %1: %2 → %3</translation>
    </message>
    <message>
        <source>Detach %2 from %1</source>
        <translation>Esclusione di %2 da %1</translation>
    </message>
    <message>
        <source>Rejoin %2 to %1</source>
        <translation>Reinserimento di %2 in %1</translation>
    </message>
    <message>
        <source>Repair the split brain of %1: %2 stays Active</source>
        <translation>Risoluzione dello split brain di %1: %2 resta attivo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation>Sconosciuto</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>node state</comment>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>node state</comment>
        <translation>In standby</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>node state</comment>
        <translation>In avvio</translation>
    </message>
    <message>
        <source>Services off</source>
        <comment>node state</comment>
        <translation>Servizi spenti</translation>
    </message>
    <message>
        <source>Detached</source>
        <comment>node state</comment>
        <translation>Escluso</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>node state</comment>
        <translation>Errore</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <comment>node state</comment>
        <translation>Non raggiungibile</translation>
    </message>
    <message>
        <source>rank unknown</source>
        <comment>rank of a node</comment>
        <translation>rango sconosciuto</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>rank of a node</comment>
        <translation>primario</translation>
    </message>
    <message>
        <source>secondary</source>
        <comment>rank of a node</comment>
        <translation>secondario</translation>
    </message>
    <message>
        <source>backup server</source>
        <comment>rank of a node</comment>
        <translation>server di backup</translation>
    </message>
    <message>
        <source>member</source>
        <comment>rank of a node</comment>
        <translation>membro</translation>
    </message>
    <message>
        <source>role not known</source>
        <comment>where a role comes from</comment>
        <translation>ruolo non noto</translation>
    </message>
    <message>
        <source>reported</source>
        <comment>where a role comes from</comment>
        <translation>comunicato dal nodo</translation>
    </message>
    <message>
        <source>inferred</source>
        <comment>where a role comes from</comment>
        <translation>dedotto</translation>
    </message>
    <message>
        <source>reading</source>
        <comment>where a role comes from</comment>
        <translation>lettura</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>answer of a probe</comment>
        <translation>non ancora interrogato</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>answer of a probe</comment>
        <translation>risposta ricevuta</translation>
    </message>
    <message>
        <source>connection refused</source>
        <comment>answer of a probe</comment>
        <translation>connessione rifiutata</translation>
    </message>
    <message>
        <source>no route</source>
        <comment>answer of a probe</comment>
        <translation>nessun percorso di rete</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>answer of a probe</comment>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>answer broken off</source>
        <comment>answer of a probe</comment>
        <translation>risposta interrotta</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <comment>answer of a probe</comment>
        <translation>certificato non accettato</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>answer of a probe</comment>
        <translation>permesso negato</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <comment>answer of a probe</comment>
        <translation>risposta non comprensibile</translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>answer of a probe</comment>
        <translation>risposta troppo grande</translation>
    </message>
    <message>
        <source>another node answered</source>
        <comment>answer of a probe</comment>
        <translation>ha risposto un altro nodo</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>severity</comment>
        <translation>Regolare</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Sconosciuta</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>Critica</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>mark of a probe</comment>
        <translation>Sconosciuto</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>mark of a probe</comment>
        <translation>Regolare</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>mark of a probe</comment>
        <translation>A riposo</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>mark of a probe</comment>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>mark of a probe</comment>
        <translation>Anomalo</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>kind of run</comment>
        <translation>Commutazione</translation>
    </message>
    <message>
        <source>Rollback</source>
        <comment>kind of run</comment>
        <translation>Failback</translation>
    </message>
    <message>
        <source>Takeover</source>
        <comment>kind of run</comment>
        <translation>Subentro</translation>
    </message>
    <message>
        <source>Detach</source>
        <comment>kind of run</comment>
        <translation>Esclusione</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <comment>kind of run</comment>
        <translation>Reinserimento</translation>
    </message>
    <message>
        <source>Split-brain repair</source>
        <comment>kind of run</comment>
        <translation>Risoluzione dello split brain</translation>
    </message>
    <message>
        <source>It is not known when %1 will be Active.</source>
        <translation>Non si sa quando %1 diventerà attivo.</translation>
    </message>
    <message>
        <source>%1 should have been Active by now.</source>
        <translation>%1 dovrebbe essere già attivo.</translation>
    </message>
    <message>
        <source>%1 should be Active within %2.</source>
        <translation>%1 dovrebbe essere attivo entro %2.</translation>
    </message>
    <message>
        <source>%1 should be Active in %2 to %3.</source>
        <translation>%1 dovrebbe essere attivo in un tempo compreso tra %2 e %3.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in about %3, as measured before.</source>
        <translation>Se %1 si guastasse ora, %2 diventerebbe attivo in circa %3, secondo le misure precedenti.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 to %4.</source>
        <translation>Se %1 si guastasse ora, %2 diventerebbe attivo in un tempo compreso tra %3 e %4.</translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 at the earliest; the start-up times of its services are not configured.</source>
        <translation>Se %1 si guastasse ora, %2 diventerebbe attivo non prima di %3; i tempi di avvio dei suoi servizi non sono configurati.</translation>
    </message>
    <message>
        <source>If %1 failed now, it is not known when %2 would be Active.</source>
        <translation>Se %1 si guastasse ora, non si sa quando %2 diventerebbe attivo.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>verdict</comment>
        <translation>Sconosciuta</translation>
    </message>
    <message>
        <source>Redundant</source>
        <comment>verdict</comment>
        <translation>Ridondante</translation>
    </message>
    <message>
        <source>Reachable</source>
        <comment>verdict</comment>
        <translation>Raggiungibile</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>verdict</comment>
        <translation>Degradata</translation>
    </message>
    <message>
        <source>No standby</source>
        <comment>verdict</comment>
        <translation>Senza standby</translation>
    </message>
    <message>
        <source>No active</source>
        <comment>verdict</comment>
        <translation>Senza attivo</translation>
    </message>
    <message>
        <source>Split brain</source>
        <comment>verdict</comment>
        <translation>Split brain</translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>verdict</comment>
        <translation>Commutazione in corso</translation>
    </message>
    <message>
        <source>Blind</source>
        <comment>verdict</comment>
        <translation>Postazione isolata</translation>
    </message>
    <message>
        <source>Nothing has been seen of this pair yet.</source>
        <translation>Di questa coppia non si è ancora visto nulla.</translation>
    </message>
    <message>
        <source>Redundant. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Coppia ridondante. %1</translation>
    </message>
    <message>
        <source>Degraded. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Coppia degradata. %1</translation>
    </message>
    <message>
        <source>No standby. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Senza standby. %1</translation>
    </message>
    <message>
        <source>The state of the pair is unknown. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Lo stato della coppia è sconosciuto. %1</translation>
    </message>
    <message>
        <source>%1 does not fail over by itself: switch it by hand.</source>
        <translation>%1 non esegue il failover da solo: commutare a mano.</translation>
    </message>
    <message>
        <source>The run has not ended.</source>
        <translation>L&apos;esecuzione non è terminata.</translation>
    </message>
    <message>
        <source>Done. Every step was seen to take effect.</source>
        <translation>Completata. L&apos;effetto di ogni passaggio è stato confermato.</translation>
    </message>
    <message>
        <source>Refused. A check did not allow the run to begin; nothing was done.</source>
        <translation>Rifiutata. Una verifica non ha consentito l&apos;avvio; nulla è stato fatto.</translation>
    </message>
    <message>
        <source>The result is unknown, not failed: this desk could not see how the run ended.</source>
        <translation>L&apos;esito è ignoto, non negativo: questa postazione non ha potuto vedere come si è conclusa l&apos;esecuzione.</translation>
    </message>
    <message>
        <source>Incomplete. Not every step was seen to take effect.</source>
        <translation>Incompleta. L&apos;effetto di alcuni passaggi non è stato confermato.</translation>
    </message>
    <message>
        <source>Backed out. The steps that had been done were taken back.</source>
        <translation>Annullata. I passaggi eseguiti sono stati riportati indietro.</translation>
    </message>
    <message>
        <source>not measured</source>
        <comment>service interruption</comment>
        <translation>non misurata</translation>
    </message>
    <message>
        <source>%1 ± %2, measured from this desk at the service address</source>
        <translation>%1 ± %2, misurata da questa postazione all&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>%1, measured from this desk at the service address</source>
        <translation>%1, misurata da questa postazione all&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Service interruption</source>
        <translation>Interruzione del servizio</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Addetto</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>No other desk acts</source>
        <translation>Nessun&apos;altra postazione opera</translation>
    </message>
    <message>
        <source>confirmed by the operator</source>
        <translation>confermato dall&apos;addetto</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confermato</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedura</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passaggi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passaggio</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Riscontri</translation>
    </message>
    <message>
        <source>No steps.</source>
        <translation>Nessun passaggio.</translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <translation>Verifiche preliminari</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>noun</comment>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Misurato</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>No checks.</source>
        <translation>Nessuna verifica.</translation>
    </message>
    <message>
        <source>Overrides with a reason</source>
        <translation>Forzature motivate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Forzato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>overrides</comment>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>Readings of the vendor&apos;s page</source>
        <translation>Letture della pagina del produttore</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>readings</comment>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>Attestations of the operator</source>
        <translation>Attestazioni dell&apos;addetto</translation>
    </message>
    <message>
        <source>Typed sentence</source>
        <translation>Frase digitata</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>attestations</comment>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>What a switch loses</source>
        <translation>Che cosa si perde con la commutazione</translation>
    </message>
    <message>
        <source>Events during the run</source>
        <translation>Eventi durante l&apos;esecuzione</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>None.</source>
        <comment>events</comment>
        <translation>Nessuno.</translation>
    </message>
    <message>
        <source>training lab</source>
        <translation>laboratorio di esercitazione</translation>
    </message>
    <message>
        <source>Report by Twinline. Times are those of this desk.</source>
        <translation>Rapporto di Twinline. Gli orari sono quelli di questa postazione.</translation>
    </message>
    <message>
        <source>unexpected HTTP status %1</source>
        <translation>stato HTTP imprevisto %1</translation>
    </message>
    <message>
        <source>The databases show no replication figures to this user, who is not in pg_monitor.</source>
        <translation>I database non mostrano i dati di replicazione a questo utente, che non fa parte di pg_monitor.</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is not in pg_monitor.</source>
        <translation>Il database su %1 non mostra i dati di replicazione a questo utente, che non fa parte di pg_monitor.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>noun</comment>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>unexpected HTTP status</source>
        <comment>answer of a probe</comment>
        <translation>stato HTTP imprevisto</translation>
    </message>
    <message>
        <source>The copy on %1 is too old.</source>
        <translation>La copia su %1 è troppo vecchia.</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind for a switchover.</source>
        <translation>Il database su %1 è troppo in ritardo per una commutazione.</translation>
    </message>
    <message>
        <source>The database on %1 is too far behind.</source>
        <translation>Il database su %1 è troppo in ritardo.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1: %n heartbeat mancato</numerusform>
            <numerusform>%1: %n heartbeat mancati</numerusform>
        </translation>
    </message>
    <message>
        <source>The service address %1 answers as “%2”</source>
        <translation>L&apos;indirizzo di servizio %1 risponde come «%2»</translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>Questa postazione non riceve risposta da %1: %n heartbeat mancato.</numerusform>
            <numerusform>Questa postazione non riceve risposta da %1: %n heartbeat mancati.</numerusform>
        </translation>
    </message>
    <message>
        <source>A switch is in progress.</source>
        <translation>Commutazione in corso.</translation>
    </message>
    <message>
        <source>No node is seen serving. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation>Nessun nodo risulta in servizio. %1</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>Non consentito: %1</translation>
    </message>
    <message>
        <source>Not allowed: this pair has no node called “%1”.</source>
        <translation>Non consentito: la coppia non ha un nodo «%1».</translation>
    </message>
    <message>
        <source>Not allowed: no node is Active, so there is nothing to switch from.</source>
        <translation>Non consentito: nessun nodo attivo da cui commutare.</translation>
    </message>
    <message>
        <source>Not allowed: there is no other node to switch to.</source>
        <translation>Non consentito: non c&apos;è un altro nodo a cui commutare.</translation>
    </message>
    <message>
        <source>Not needed: %1 is Active already.</source>
        <translation>Non necessario: %1 è già attivo.</translation>
    </message>
    <message>
        <source>Not needed: there are no two Active nodes.</source>
        <translation>Non necessario: i nodi attivi non sono due.</translation>
    </message>
    <message>
        <source>Not allowed: this product has no procedure for it.</source>
        <translation>Non consentito: questo prodotto non prevede la procedura.</translation>
    </message>
    <message>
        <source>What is seen is too old to act upon</source>
        <translation>I riscontri sono troppo vecchi per agire</translation>
    </message>
    <message>
        <source>The right to act on this pair was lost</source>
        <translation>L&apos;esclusiva su questa coppia è andata persa</translation>
    </message>
    <message>
        <source>Another desk acts on this pair</source>
        <translation>Un&apos;altra postazione opera su questa coppia</translation>
    </message>
    <message>
        <source>The other node could still be Active</source>
        <translation>L&apos;altro nodo potrebbe essere ancora attivo</translation>
    </message>
    <message>
        <source>Both nodes are Active: only a repair may act</source>
        <translation>Entrambi i nodi sono attivi: è consentita solo la risoluzione dello split brain</translation>
    </message>
    <message>
        <source>What this step needs to begin with is not seen</source>
        <translation>Le condizioni per iniziare questo passaggio non si vedono</translation>
    </message>
    <message>
        <source>The run is paused</source>
        <translation>L&apos;esecuzione è in pausa</translation>
    </message>
    <message>
        <source>Not seen within its time: unknown, not failed</source>
        <translation>Non visto entro il tempo previsto: esito ignoto, non negativo</translation>
    </message>
    <message>
        <source>The operator says that it did not work</source>
        <translation>L&apos;addetto dichiara che non ha funzionato</translation>
    </message>
    <message>
        <source>Only a person can do this step</source>
        <translation>Questo passaggio si può eseguire solo a mano</translation>
    </message>
    <message>
        <source>The point of no return has been passed</source>
        <translation>Il punto di non ritorno è stato superato</translation>
    </message>
    <message>
        <source>The run was given up</source>
        <translation>L&apos;esecuzione è stata abbandonata</translation>
    </message>
    <message>
        <source>The journal could not be written</source>
        <translation>Impossibile scrivere il diario</translation>
    </message>
    <message>
        <source>Nobody confirmed that no other desk acts on this pair</source>
        <translation>Nessuno ha confermato che nessun&apos;altra postazione opera su questa coppia</translation>
    </message>
    <message>
        <source>The checks do not allow the run to begin</source>
        <translation>Le verifiche non consentono l&apos;avvio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trouble, details</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The command was not confirmed</source>
        <translation>Il comando non è stato confermato</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <comment>node, state</comment>
        <translation>%1 ora è: %2</translation>
    </message>
    <message>
        <source>%1 is now %2; it last said “%3”</source>
        <comment>node, state, vendor&apos;s word</comment>
        <translation>%1 ora è: %2; ultima indicazione: «%3»</translation>
    </message>
    <message>
        <source>%1 is now “%2” (%3)</source>
        <comment>node, vendor&apos;s word, state</comment>
        <translation>%1 ora è: «%2» (%3)</translation>
    </message>
    <message>
        <source>The two nodes can be told apart at the service address</source>
        <translation>All&apos;indirizzo di servizio i due nodi si distinguono</translation>
    </message>
    <message>
        <source>The management addresses do not move with the service address</source>
        <translation>Gli indirizzi di gestione non si spostano con l&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>The domain name leads to the service address</source>
        <translation>Il nome di dominio porta all&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>The domain name is not remembered for too long</source>
        <translation>Il nome di dominio non viene ricordato troppo a lungo</translation>
    </message>
    <message>
        <source>No parked calls would be lost</source>
        <translation>Nessuna chiamata parcheggiata andrebbe persa</translation>
    </message>
    <message>
        <source>Both nodes run the same version</source>
        <translation>Stessa versione su entrambi i nodi</translation>
    </message>
    <message>
        <source>The last sync is not too old</source>
        <translation>L&apos;ultima sincronizzazione non è troppo vecchia</translation>
    </message>
    <message>
        <source>%1, TTL %2</source>
        <comment>addresses, time to live</comment>
        <translation>%1, TTL %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in progress</source>
        <translation>
            <numerusform>%n chiamata in corso</numerusform>
            <numerusform>%n chiamate in corso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s)</source>
        <translation>
            <numerusform>%n chiamata parcheggiata</numerusform>
            <numerusform>%n chiamate parcheggiate</numerusform>
        </translation>
    </message>
    <message>
        <source>last sync %1 ago</source>
        <translation>ultima sincronizzazione %1 fa</translation>
    </message>
    <message>
        <source>The domain name leads elsewhere: %1.</source>
        <translation>Il nome di dominio porta altrove: %1.</translation>
    </message>
    <message>
        <source>The two nodes show the same identity: nobody can say which of them answers at the service address.</source>
        <translation>I due nodi mostrano la stessa identità: non si può dire quale dei due risponda all&apos;indirizzo di servizio.</translation>
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
        <translation>%1: %2, ma %3</translation>
    </message>
    <message>
        <source>%1; not yet read on the vendor&apos;s page</source>
        <translation>%1; non ancora letto nella pagina del produttore</translation>
    </message>
    <message>
        <source>%1; its database takes writes</source>
        <translation>%1; il suo database accetta scritture</translation>
    </message>
    <message>
        <source>%1; it holds the service address</source>
        <translation>%1; detiene l&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>%1: database takes writes</source>
        <translation>%1: il database accetta scritture</translation>
    </message>
    <message>
        <source>%1: database is a read-only copy</source>
        <translation>%1: il database è una copia in sola lettura</translation>
    </message>
    <message>
        <source>%1: database does not run</source>
        <translation>%1: il database non è in esecuzione</translation>
    </message>
    <message>
        <source>%1: role of the database is not known</source>
        <translation>%1: ruolo del database ignoto</translation>
    </message>
    <message>
        <source>%1: database does not stream</source>
        <translation>%1: il database non è in streaming</translation>
    </message>
    <message>
        <source>%1: database streams</source>
        <translation>%1: il database è in streaming</translation>
    </message>
    <message>
        <source>%1: replication is not known</source>
        <translation>%1: replicazione ignota</translation>
    </message>
    <message>
        <source>%1: lag is not known</source>
        <translation>%1: ritardo ignoto</translation>
    </message>
    <message>
        <source>nobody answers at the service address</source>
        <translation>nessuno risponde all&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>no answer at the service address</source>
        <translation>nessuna risposta dall&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>the service address answers</source>
        <translation>l&apos;indirizzo di servizio risponde</translation>
    </message>
    <message>
        <source>the service address answers as %1</source>
        <translation>l&apos;indirizzo di servizio risponde come %1</translation>
    </message>
    <message>
        <source>where the domain name leads is not known</source>
        <translation>non si sa dove porta il nome di dominio</translation>
    </message>
    <message>
        <source>the domain name leads to %1</source>
        <translation>il nome di dominio porta a %1</translation>
    </message>
    <message>
        <source>the other node is not active</source>
        <translation>l&apos;altro nodo non è attivo</translation>
    </message>
    <message>
        <source>attested: %1</source>
        <translation>attestato: %1</translation>
    </message>
    <message>
        <source>not attested</source>
        <translation>non attestato</translation>
    </message>
    <message>
        <source>this desk holds the right to act</source>
        <translation>questa postazione ha l&apos;esclusiva</translation>
    </message>
    <message>
        <source>none</source>
        <comment>figure of a check</comment>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>running</source>
        <comment>replay</comment>
        <translation>in corso</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>replay</comment>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>failing</source>
        <comment>archiving</comment>
        <translation>non riesce</translation>
    </message>
    <message>
        <source>well</source>
        <comment>archiving</comment>
        <translation>regolare</translation>
    </message>
    <message>
        <source>a base backup is running</source>
        <translation>backup di base in corso</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <comment>node, permission</comment>
        <translation>%1: sì</translation>
    </message>
    <message>
        <source>%1: no</source>
        <comment>node, permission</comment>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>prepared transactions: %1</source>
        <translation>transazioni preparate: %1</translation>
    </message>
    <message>
        <source>a new base backup</source>
        <translation>un nuovo backup di base</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>valutazione: %1</translation>
    </message>
    <message>
        <source>A restart of the application ends before the nodes switch</source>
        <translation>Il riavvio dell&apos;applicazione termina prima che i nodi commutino</translation>
    </message>
    <message>
        <source>The timeout covers what a node does before it answers</source>
        <translation>Il timeout copre ciò che il nodo fa prima di rispondere</translation>
    </message>
    <message>
        <source>Two settings that belong together are equal</source>
        <translation>Due impostazioni che vanno insieme sono uguali</translation>
    </message>
    <message>
        <source>The router knows the MAC address of the service address</source>
        <translation>Il router conosce il MAC dell&apos;indirizzo di servizio</translation>
    </message>
    <message>
        <source>The key agent of this desk holds a key</source>
        <translation>L&apos;agente di chiavi di questa postazione contiene una chiave</translation>
    </message>
    <message>
        <source>The terminal server answers</source>
        <translation>Il server terminale risponde</translation>
    </message>
    <message>
        <source>All nodes answer</source>
        <translation>Tutti i nodi rispondono</translation>
    </message>
    <message>
        <source>The inventory lists the same nodes as this pair</source>
        <translation>L&apos;inventario elenca gli stessi nodi di questa coppia</translation>
    </message>
    <message>
        <source>Log of the product: %1</source>
        <translation>Log del prodotto: %1</translation>
    </message>
    <message>
        <source>%1&apos;s log: %2</source>
        <comment>node, the vendor&apos;s words</comment>
        <translation>Log di %1: %2</translation>
    </message>
    <message>
        <source>the command still runs</source>
        <translation>il comando è ancora in esecuzione</translation>
    </message>
    <message>
        <source>the command did not end well</source>
        <translation>il comando non è terminato correttamente</translation>
    </message>
    <message>
        <source>it holds a key</source>
        <comment>key agent</comment>
        <translation>contiene una chiave</translation>
    </message>
    <message>
        <source>it holds no key</source>
        <comment>key agent</comment>
        <translation>non contiene chiavi</translation>
    </message>
    <message>
        <source>no key agent runs</source>
        <translation>nessun agente di chiavi attivo</translation>
    </message>
    <message>
        <source>%1: check failed</source>
        <comment>node, Ansible&apos;s check of it</comment>
        <translation>%1: verifica non riuscita</translation>
    </message>
    <message>
        <source>A line of the server&apos;s own log. The log tells its server&apos;s local time; it is taken for this desk&apos;s time zone, %1.</source>
        <translation>Una riga del log del server. Il log riporta l&apos;ora locale del server, interpretata nel fuso orario di questa postazione, %1.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2.</source>
        <comment>node, why</comment>
        <translation>Impossibile leggere il log di %1: %2.</translation>
    </message>
    <message>
        <source>Could not read the log of %1: %2 (%3).</source>
        <comment>node, why, in the server&apos;s or the system&apos;s words</comment>
        <translation>Impossibile leggere il log di %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Service address</source>
        <comment>kind of an address</comment>
        <translation>Indirizzo di servizio</translation>
    </message>
    <message>
        <source>standby</source>
        <comment>database</comment>
        <translation>replica</translation>
    </message>
    <message>
        <source>nodes answering: %1 of %2</source>
        <translation>nodi che rispondono: %1 su %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>key agent</comment>
        <translation>
            <numerusform>%n chiave</numerusform>
            <numerusform>%n chiavi</numerusform>
        </translation>
    </message>
    <message>
        <source>no key in it: add one with ssh-add</source>
        <translation>nessuna chiave: aggiungerne una con ssh-add</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) listed</source>
        <comment>inventory</comment>
        <translation>
            <numerusform>%n nodo elencato</numerusform>
            <numerusform>%n nodi elencati</numerusform>
        </translation>
    </message>
    <message>
        <source>no password is stored for %1</source>
        <translation>nessuna password memorizzata per %1</translation>
    </message>
    <message>
        <source>no keychain tells a password for %1</source>
        <translation>nessun portachiavi fornisce la password per %1</translation>
    </message>
    <message>
        <source>no key agent runs: start ssh-agent, or Pageant on Windows</source>
        <translation>nessun agente di chiavi attivo: avviare ssh-agent o, in Windows, Pageant</translation>
    </message>
    <message>
        <source>HTTP %1, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>HTTP %1, non in servizio</translation>
    </message>
    <message>
        <source>refused, does not serve</source>
        <comment>answer of an idle node</comment>
        <translation>rifiutata, non in servizio</translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user, who is no superuser.</source>
        <translation>Il database su %1 non mostra i dati di replicazione a questo utente, che non è superuser.</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1.</source>
        <translation>Il server terminale non raggiunge %1.</translation>
    </message>
    <message>
        <source>The terminal server does not reach %1: %2.</source>
        <translation>Il server terminale non raggiunge %1: %2.</translation>
    </message>
    <message>
        <source>%1 is there, but does not let in with the keys of this desk.</source>
        <translation>%1 è presente, ma non accetta le chiavi di questa postazione.</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed.</source>
        <translation>%1 è stato raggiunto, ma la verifica non è riuscita.</translation>
    </message>
    <message>
        <source>%1 was reached, but its check failed: %2.</source>
        <translation>%1 è stato raggiunto, ma la verifica non è riuscita: %2.</translation>
    </message>
    <message>
        <source>No key agent runs on this desk, so no node lets in: start ssh-agent, or Pageant on Windows.</source>
        <translation>Su questa postazione non è attivo alcun agente di chiavi, quindi nessun nodo consente l&apos;accesso: avviare ssh-agent o, in Windows, Pageant.</translation>
    </message>
    <message>
        <source>The key agent of this desk holds no key, so no node lets in: add one with ssh-add or in Pageant.</source>
        <translation>L&apos;agente di chiavi di questa postazione non contiene chiavi, quindi nessun nodo consente l&apos;accesso: aggiungerne una con ssh-add o in Pageant.</translation>
    </message>
    <message>
        <source>The terminal server tells nothing of the nodes: %1.</source>
        <translation>Il server terminale non dice nulla dei nodi: %1.</translation>
    </message>
    <message>
        <source>The inventory lists nodes that this pair does not: %1.</source>
        <translation>L&apos;inventario elenca nodi assenti in questa coppia: %1.</translation>
    </message>
    <message>
        <source>The inventory does not list all nodes of this pair: %1.</source>
        <translation>L&apos;inventario non elenca tutti i nodi di questa coppia: %1.</translation>
    </message>
    <message>
        <source>The inventory lists other nodes than this pair. Only there: %1. Only here: %2.</source>
        <translation>L&apos;inventario elenca nodi diversi da questa coppia. Solo nell&apos;inventario: %1. Solo qui: %2.</translation>
    </message>
    <message>
        <source>Quiet hours: the nightly restart explains this, so no alarm is raised.</source>
        <translation>Fascia silenziosa: il riavvio notturno spiega la situazione, quindi nessun avviso.</translation>
    </message>
    <message>
        <source>Quiet hours %1: the nightly restart explains this, so no alarm is raised.</source>
        <translation>Fascia silenziosa %1: il riavvio notturno spiega la situazione, quindi nessun avviso.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice; see “Parameter advice”.</source>
        <translation>
            <numerusform>%n impostazione non segue i consigli del produttore; vedere «Consigli sui parametri».</numerusform>
            <numerusform>%n impostazioni non seguono i consigli del produttore; vedere «Consigli sui parametri».</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch over %1</source>
        <translation>Commutazione di %1</translation>
    </message>
    <message>
        <source>reported by the node</source>
        <comment>where a role comes from</comment>
        <translation>comunicato dal nodo</translation>
    </message>
    <message>
        <source>inferred from what this desk sees</source>
        <comment>where a role comes from</comment>
        <translation>dedotto da ciò che questa postazione vede</translation>
    </message>
    <message>
        <source>read on the vendor&apos;s page</source>
        <comment>where a role comes from</comment>
        <translation>letto sulla pagina del produttore</translation>
    </message>
    <message>
        <source>Every command may be run on the nodes now, without a password</source>
        <translation>Ogni comando si può eseguire ora sui nodi, senza password</translation>
    </message>
    <message>
        <source>The automation of the nodes can be paused</source>
        <translation>L&apos;automazione dei nodi si può mettere in pausa</translation>
    </message>
    <message>
        <source>keepalived does not take the address back by itself</source>
        <translation>keepalived non riprende l&apos;indirizzo da solo</translation>
    </message>
    <message>
        <source>The control data of the old database can be read</source>
        <translation>I dati di controllo del vecchio database si possono leggere</translation>
    </message>
    <message>
        <source>Where commits wait for a standby, it is the target</source>
        <translation>Se i commit attendono una replica, è quella di destinazione</translation>
    </message>
    <message>
        <source>The file systems have enough room</source>
        <translation>I file system hanno spazio sufficiente</translation>
    </message>
    <message>
        <source>The clocks of the nodes agree</source>
        <translation>Gli orologi dei nodi concordano</translation>
    </message>
    <message>
        <source>Few enough calls are in progress</source>
        <translation>Le chiamate in corso sono abbastanza poche</translation>
    </message>
    <message>
        <source>The service answers on the nodes</source>
        <translation>Il servizio risponde sui nodi</translation>
    </message>
    <message>
        <source>Nothing is lost that only one node has</source>
        <translation>Non va perso nulla che abbia un solo nodo</translation>
    </message>
    <message>
        <source>%1: automation is paused</source>
        <translation>%1: automazione in pausa</translation>
    </message>
    <message>
        <source>%1: automation runs</source>
        <translation>%1: automazione attiva</translation>
    </message>
    <message>
        <source>%1: it is not known whether the automation runs</source>
        <translation>%1: non si sa se l&apos;automazione è attiva</translation>
    </message>
    <message>
        <source>%1: database “%2”</source>
        <comment>node, state in pg_controldata</comment>
        <translation>%1: database «%2»</translation>
    </message>
    <message>
        <source>%1: the control data of the database could not be read</source>
        <translation>%1: i dati di controllo del database non sono leggibili</translation>
    </message>
    <message>
        <source>%1: database has replayed up to %2</source>
        <translation>%1: il database ha applicato fino a %2</translation>
    </message>
    <message>
        <source>%1: replication slots are not known</source>
        <translation>%1: gli slot di replica non sono noti</translation>
    </message>
    <message>
        <source>%1: replication slots, all in use: %2</source>
        <translation>%1: slot di replica, tutti in uso: %2</translation>
    </message>
    <message>
        <source>%1: replication slots: %2</source>
        <translation>%1: slot di replica: %2</translation>
    </message>
    <message>
        <source>%1: calls in progress: %2</source>
        <translation>%1: chiamate in corso: %2</translation>
    </message>
    <message>
        <source>no state</source>
        <comment>keepalived</comment>
        <translation>nessuno stato</translation>
    </message>
    <message>
        <source>keepalived is not running</source>
        <translation>keepalived non è in esecuzione</translation>
    </message>
    <message>
        <source>automation paused</source>
        <translation>automazione in pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) allowed</source>
        <translation>
            <numerusform>%n comando permesso</numerusform>
            <numerusform>%n comandi permessi</numerusform>
        </translation>
    </message>
    <message>
        <source>not allowed: %1</source>
        <translation>non permessi: %1</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds %3 of log back.</source>
        <translation>Lo slot di replica «%1» su %2 non è usato da nessuno e trattiene %3 di log.</translation>
    </message>
    <message>
        <source>The replication slot “%1” on %2 is used by nobody and holds log back.</source>
        <translation>Lo slot di replica «%1» su %2 non è usato da nessuno e trattiene log.</translation>
    </message>
    <message>
        <source>The automation of %1 is paused, and no run is under way: nothing there would help itself.</source>
        <translation>L&apos;automazione di %1 è in pausa e non è in corso alcuna operazione: lì nulla si aiuterebbe da sé.</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>calls are not waited for</comment>
        <translation>subito</translation>
    </message>
    <message>
        <source>%1: no fresh answer of %2</source>
        <comment>node, probe</comment>
        <translation>%1: nessuna risposta recente di %2</translation>
    </message>
    <message>
        <source>Few enough files are still to be copied</source>
        <translation>Pochi file ancora da copiare</translation>
    </message>
    <message>
        <source>The cluster manager is paused</source>
        <translation>Il gestore del cluster è in pausa</translation>
    </message>
    <message>
        <source>The trunks of the target are registered</source>
        <translation>I trunk del nodo di destinazione sono registrati</translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <comment>file system</comment>
        <translation>%1: %2 liberi su %3</translation>
    </message>
    <message>
        <source>clock not synchronised</source>
        <translation>orologio non sincronizzato</translation>
    </message>
    <message>
        <source>clock %1 behind %2</source>
        <comment>time, source</comment>
        <translation>orologio indietro di %1 rispetto a %2</translation>
    </message>
    <message>
        <source>clock %1 ahead of %2</source>
        <comment>time, source</comment>
        <translation>orologio avanti di %1 rispetto a %2</translation>
    </message>
    <message>
        <source>file copying has stopped</source>
        <translation>copia dei file interrotta</translation>
    </message>
    <message>
        <source>all files copied</source>
        <translation>tutti i file copiati</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still to copy</source>
        <translation>
            <numerusform>%n file ancora da copiare</numerusform>
            <numerusform>%n file ancora da copiare</numerusform>
        </translation>
    </message>
    <message>
        <source>no cluster manager runs here</source>
        <translation>nessun gestore di cluster in esecuzione</translation>
    </message>
    <message>
        <source>nodes online: %1 of %2</source>
        <comment>cluster</comment>
        <translation>nodi online: %1 su %2</translation>
    </message>
    <message>
        <source>no quorum</source>
        <comment>cluster</comment>
        <translation>nessun quorum</translation>
    </message>
    <message>
        <source>paused for maintenance</source>
        <comment>cluster</comment>
        <translation>in pausa per manutenzione</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>cluster resource</comment>
        <translation>%1: errore</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>Asterisk</comment>
        <translation>
            <numerusform>%n canale</numerusform>
            <numerusform>%n canali</numerusform>
        </translation>
    </message>
    <message>
        <source>phones registered: %1 of %2</source>
        <translation>telefoni registrati: %1 su %2</translation>
    </message>
    <message>
        <source>trunks registered: %1 of %2</source>
        <translation>trunk registrati: %1 su %2</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) waiting in queues</source>
        <translation>
            <numerusform>%n chiamante in coda</numerusform>
            <numerusform>%n chiamanti in coda</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · certificate until %2</source>
        <translation>%1 · certificato fino al %2</translation>
    </message>
    <message>
        <source>answers the ping</source>
        <translation>risponde al ping</translation>
    </message>
    <message>
        <source>ICMP is not allowed to this user on this desk</source>
        <translation>ICMP non consentito a questo utente su questa postazione</translation>
    </message>
    <message>
        <source>The cloud says that the address belongs to the Active node</source>
        <translation>Secondo il cloud l&apos;indirizzo è associato al nodo attivo</translation>
    </message>
    <message>
        <source>By the cloud&apos;s word the target can get the address</source>
        <translation>Secondo il cloud il nodo di destinazione può ricevere l&apos;indirizzo</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>manca il comando</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>una virgoletta non è chiusa</translation>
    </message>
    <message>
        <source>%1 is not this cloud&apos;s program</source>
        <translation>%1 non è il programma di questo cloud</translation>
    </message>
    <message>
        <source>“%1” means something to a shell only, and none is used</source>
        <translation>«%1» ha senso solo per una shell, e qui non se ne usa alcuna</translation>
    </message>
    <message>
        <source>%1 would show a secret to everybody on this machine</source>
        <translation>%1 mostrerebbe un segreto a chiunque su questa macchina</translation>
    </message>
    <message>
        <source>the cloud has not said it since</source>
        <translation>da allora il cloud non lo ha detto</translation>
    </message>
    <message>
        <source>the cloud says: with nobody</source>
        <translation>secondo il cloud: associato a nessuno</translation>
    </message>
    <message>
        <source>the cloud says: on its way (%1)</source>
        <translation>secondo il cloud: spostamento in corso (%1)</translation>
    </message>
    <message>
        <source>the cloud speaks of another address (%1)</source>
        <translation>il cloud parla di un altro indirizzo (%1)</translation>
    </message>
    <message>
        <source>the cloud says: %1</source>
        <translation>secondo il cloud: %1</translation>
    </message>
    <message>
        <source>with nobody</source>
        <comment>where an address is</comment>
        <translation>associato a nessuno</translation>
    </message>
    <message>
        <source>on its way to %1 (%2)</source>
        <comment>an address, its new place, the cloud&apos;s word</comment>
        <translation>in spostamento verso %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where an address is, the cloud&apos;s word</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command run: %1</source>
        <translation>Comando eseguito: %1</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <comment>a command</comment>
        <translation>Risposta: %1</translation>
    </message>
    <message>
        <source>This command may not be run</source>
        <translation>Questo comando non può essere eseguito</translation>
    </message>
    <message>
        <source>The standby has everything that the old node wrote</source>
        <translation>Lo standby ha tutto ciò che il vecchio nodo ha scritto</translation>
    </message>
    <message>
        <source>The TLS certificate of %1 has expired: %2.</source>
        <translation>Il certificato TLS di %1 è scaduto: %2.</translation>
    </message>
    <message>
        <source>The clocks of %1 and %2 are %3 apart.</source>
        <translation>Gli orologi di %1 e %2 differiscono di %3.</translation>
    </message>
    <message>
        <source>this desk does not hold the right to act</source>
        <translation>questa postazione non ha l&apos;esclusiva</translation>
    </message>
    <message>
        <source>History is kept in memory only: there is no room on the disk for %1.</source>
        <translation>Lo storico resta solo in memoria: sul disco non c&apos;è spazio per %1.</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is damaged (%2). It is left as it is.</source>
        <translation>Lo storico resta solo in memoria: %1 è danneggiato (%2) e viene lasciato com&apos;è.</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 is not a history of Twinline. It is left as it is.</source>
        <translation>Lo storico resta solo in memoria: %1 non è uno storico di Twinline e viene lasciato com&apos;è.</translation>
    </message>
    <message>
        <source>History is kept in memory only: a later version of Twinline has written %1 (format %2; this one knows %3). It is left as it is.</source>
        <translation>Lo storico resta solo in memoria: %1 è stato scritto da una versione successiva di Twinline (formato %2; questa conosce %3) e viene lasciato com&apos;è.</translation>
    </message>
    <message>
        <source>Read the screen</source>
        <translation>Leggere lo schermo</translation>
    </message>
    <message>
        <source>A planned switchover</source>
        <translation>Una commutazione pianificata</translation>
    </message>
    <message>
        <source>A failed node</source>
        <translation>Un nodo guasto</translation>
    </message>
    <message>
        <source>Split brain</source>
        <translation>Split brain</translation>
    </message>
    <message>
        <source>The move of the public IP</source>
        <translation>Lo spostamento dell&apos;IP pubblico</translation>
    </message>
    <message>
        <source>Three questions decide everything else: who serves, how soon the other one could, and what would be lost. The screen answers all three.</source>
        <translation>Tre domande decidono tutto: chi è in servizio, fra quanto potrebbe esserlo l&apos;altro e che cosa andrebbe perso. Lo schermo risponde a tutte e tre.</translation>
    </message>
    <message>
        <source>The service is moved on purpose and back again. The wizard checks first, acts step by step, and believes only what it sees.</source>
        <translation>Il servizio viene spostato di proposito e poi riportato indietro. La procedura guidata prima verifica, poi agisce un passaggio alla volta e crede solo a ciò che vede.</translation>
    </message>
    <message>
        <source>One machine loses its power. You watch what the pair does by itself, and bring it back.</source>
        <translation>Una macchina resta senza alimentazione. Si osserva che cosa fa la coppia da sola e poi la si ripristina.</translation>
    </message>
    <message>
        <source>The nodes lose sight of each other, and both serve. This is the one state in which every further switch makes things worse.</source>
        <translation>I nodi non si vedono più e vanno in servizio entrambi. È l&apos;unico stato in cui ogni altra commutazione peggiora le cose.</translation>
    </message>
    <message>
        <source>In a pure cloud the address moves by hand, in four steps whose order matters.</source>
        <translation>Nel cloud puro l&apos;indirizzo si sposta a mano, in quattro passaggi il cui ordine conta.</translation>
    </message>
    <message>
        <source>Heal it</source>
        <translation>Rimuovere il guasto</translation>
    </message>
    <message>
        <source>A redundant pair</source>
        <translation>Una coppia ridondante</translation>
    </message>
    <message>
        <source>Who serves?</source>
        <translation>Chi è in servizio?</translation>
    </message>
    <message>
        <source>How soon would the other serve?</source>
        <translation>Fra quanto subentrerebbe l&apos;altro?</translation>
    </message>
    <message>
        <source>How far behind is the copy?</source>
        <translation>Di quanto è in ritardo la copia?</translation>
    </message>
    <message>
        <source>Is the pair redundant?</source>
        <translation>La coppia è ridondante?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>E adesso?</translation>
    </message>
    <message>
        <source>The failure is seen</source>
        <translation>Il guasto viene visto</translation>
    </message>
    <message>
        <source>The other node serves</source>
        <translation>L&apos;altro nodo è in servizio</translation>
    </message>
    <message>
        <source>Both nodes serve</source>
        <translation>Entrambi in servizio</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Commutare</translation>
    </message>
    <message>
        <source>And back</source>
        <translation>E tornare indietro</translation>
    </message>
    <message>
        <source>Give %1 its power back, and wait until the sentence at the top says “Redundant” again. A node that was dead has to fetch what it missed.</source>
        <translation>Ridare alimentazione a %1 e attendere che in alto torni la frase «Coppia ridondante». Un nodo che era spento deve recuperare ciò che ha perso.</translation>
    </message>
    <message>
        <source>Wait until the sentence at the top says “Redundant”. Only then is a switch safe.</source>
        <translation>Attendere che in alto compaia la frase «Coppia ridondante». Solo allora commutare è sicuro.</translation>
    </message>
    <message>
        <source>Which node serves the telephones now? Each card says it by its icon, its word and its colour.</source>
        <translation>Quale nodo serve ora i telefoni? Ogni scheda lo dice con l&apos;icona, la parola e il colore.</translation>
    </message>
    <message>
        <source>If the node that serves failed this minute, when would the other one serve? The forecast stands under the sentence at the top.</source>
        <translation>Se il nodo in servizio si guastasse adesso, quando subentrerebbe l&apos;altro? La previsione è sotto la frase in alto.</translation>
    </message>
    <message>
        <source>How far is the copy of the database behind? The sync lag stands between the two cards.</source>
        <translation>Di quanto è in ritardo la copia del database? Il ritardo di sincronizzazione è fra le due schede.</translation>
    </message>
    <message>
        <source>%1 serves, and the telephones work. Is the pair redundant?</source>
        <translation>%1 è in servizio e i telefoni funzionano. La coppia è ridondante?</translation>
    </message>
    <message>
        <source>Both nodes are Active, and both databases take writes. What do you do?</source>
        <translation>Entrambi i nodi sono attivi ed entrambi i database accettano scritture. Che cosa fare?</translation>
    </message>
    <message>
        <source>Cut the power of %1. Watch its card: the console does not call it dead at once, it counts what it misses.</source>
        <translation>Togliere l&apos;alimentazione a %1. Osservare la sua scheda: la console non lo dà subito per guasto, conta gli heartbeat mancati.</translation>
    </message>
    <message>
        <source>Nothing to do but watch: this product fails over by itself, in the time that the forecast gave. %1 will be Active.</source>
        <translation>Basta osservare: questo prodotto esegue il failover da solo, nel tempo previsto. %1 diventerà attivo.</translation>
    </message>
    <message>
        <source>Cut the link between the nodes. Each of them takes the other for dead; this desk still sees both.</source>
        <translation>Interrompere il collegamento tra i nodi. Ciascuno crede guasto l&apos;altro; questa postazione li vede ancora entrambi.</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, and follow the wizard to its end. It opens the vendor&apos;s page and the cloud&apos;s console at each step; what you do there it then looks for itself.</source>
        <translation>Scegliere Coppia › Commuta… e seguire la procedura fino in fondo. A ogni passaggio si apre la pagina del produttore o la console del cloud; ciò che si fa lì la procedura lo verifica da sé.</translation>
    </message>
    <message>
        <source>Choose Pair › Switch over…, read the checks, start, and follow the steps to the report.</source>
        <translation>Scegliere Coppia › Commuta…, leggere i controlli, avviare e seguire i passaggi fino al rapporto.</translation>
    </message>
    <message>
        <source>Choose Pair › Roll back…, so that %1 serves again.</source>
        <translation>Scegliere Coppia › Esegui il failback…, affinché %1 torni in servizio.</translation>
    </message>
    <message>
        <source>Cut the power of %1</source>
        <translation>Togli l&apos;alimentazione a %1</translation>
    </message>
    <message>
        <source>Cut the link</source>
        <translation>Interrompi il collegamento</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Rimuovi il guasto</translation>
    </message>
    <message>
        <source>at once: nobody would notice</source>
        <translation>subito: nessuno se ne accorgerebbe</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>mai da solo</translation>
    </message>
    <message>
        <source>after %1 to %2</source>
        <translation>tra %1 e %2</translation>
    </message>
    <message>
        <source>by itself, after a while</source>
        <translation>da solo, dopo un po&apos;</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>meno di %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o più</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>nessuno può dirlo</translation>
    </message>
    <message>
        <source>yes: it serves</source>
        <translation>sì: è in servizio</translation>
    </message>
    <message>
        <source>no: there is nobody left to take over</source>
        <translation>no: nessuno può più subentrare</translation>
    </message>
    <message>
        <source>switch over to the node that is newer</source>
        <translation>commutare sul nodo più aggiornato</translation>
    </message>
    <message>
        <source>wait: it will heal by itself</source>
        <translation>attendere: si risolve da solo</translation>
    </message>
    <message>
        <source>Not that one. Look at the two cards: one of them says Active.</source>
        <translation>Non quello. Guardare le due schede: una dice «Attivo».</translation>
    </message>
    <message>
        <source>Not quite. The forecast stands under the sentence at the top.</source>
        <translation>Non proprio. La previsione è sotto la frase in alto.</translation>
    </message>
    <message>
        <source>Not quite. Look between the two cards, and at the lower chart.</source>
        <translation>Non proprio. Guardare fra le due schede e nel grafico in basso.</translation>
    </message>
    <message>
        <source>Serving is not being redundant. What would happen if this node failed, too?</source>
        <translation>Essere in servizio non significa essere ridondanti. Che cosa accadrebbe se si guastasse anche questo nodo?</translation>
    </message>
    <message>
        <source>That would lose more. While both are Active, each takes calls and data that the other never gets.</source>
        <translation>Così si perderebbe di più. Finché sono attivi entrambi, ciascuno riceve chiamate e dati che l&apos;altro non avrà mai.</translation>
    </message>
    <message>
        <source>Heal the link, and watch. This product decides by itself which node gives way, and what that one took meanwhile is lost. Where a pair does not, Pair › Resolve split brain… leads through it.</source>
        <translation>Ripristinare il collegamento e osservare. Questo prodotto decide da solo quale nodo cede, e ciò che quel nodo ha ricevuto nel frattempo va perso. Dove la coppia non lo fa, guida Coppia › Risolvi lo split brain….</translation>
    </message>
    <message>
        <source>heal the link: then one node must give way</source>
        <translation>ripristinare il collegamento: poi un nodo deve cedere</translation>
    </message>
    <message>
        <source>History is kept in memory only: %1 cannot be written (%2).</source>
        <translation>Lo storico resta solo in memoria: %1 non si può scrivere (%2).</translation>
    </message>
</context>
<context>
    <name>twinline::words</name>
    <message>
        <source>now</source>
        <comment>age of a figure: less than a second</comment>
        <translation>ora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of a figure</comment>
        <translation>%1 fa</translation>
    </message>
    <message>
        <source>never</source>
        <comment>age of a figure</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>lag</comment>
        <translation>almeno %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>lag</comment>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <comment>list of pairs; name of a node</comment>
        <translation>Attivo: %1</translation>
    </message>
    <message>
        <source>%1: age of the copy</source>
        <comment>name of a store</comment>
        <translation>%1: età della copia</translation>
    </message>
    <message>
        <source>%1: sync lag</source>
        <comment>name of a store</comment>
        <translation>%1: ritardo di sincronizzazione</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>a node of a pair without roles</comment>
        <translation>Risponde</translation>
    </message>
</context>
</TS>
