<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>twinline::AdviceDialog</name>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice</source>
        <translation>
            <numerusform>%n setting does not follow the vendor&apos;s advice</numerusform>
            <numerusform>%n settings do not follow the vendor&apos;s advice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::LinkView</name>
    <message numerus="yes">
        <source>%1 of %n missed</source>
        <comment>heartbeats</comment>
        <translation>
            <numerusform>%1 of %n missed</numerusform>
            <numerusform>%1 of %n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::MainWindow</name>
    <message numerus="yes">
        <source>%1: %n new log entry(ies)</source>
        <comment>pair</comment>
        <translation>
            <numerusform>%1: %n new log entry</numerusform>
            <numerusform>%1: %n new log entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::SeeingCommands</name>
    <message numerus="yes">
        <source>%1: %n pair(s), no mistakes.</source>
        <translation>
            <numerusform>%1: %n pair, no mistakes.</numerusform>
            <numerusform>%1: %n pairs, no mistakes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of the vendor&apos;s questions is not answered in [pair.settings]</source>
        <comment>pair; several questions</comment>
        <translation>
            <numerusform>%1: %n of the vendor&apos;s questions is not answered in [pair.settings]</numerusform>
            <numerusform>%1: %n of the vendor&apos;s questions are not answered in [pair.settings]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::StatusLine</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>pairs whose state is not known</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::StepList</name>
    <message numerus="yes">
        <source>%1 of %n check(s) passed</source>
        <translation>
            <numerusform>%1 of %n check passed</numerusform>
            <numerusform>%1 of %n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinline::text::Tr</name>
    <message numerus="yes">
        <source>%1: %2 of %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1: %2 of %n heartbeat missed</numerusform>
            <numerusform>%1: %2 of %n heartbeats missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gets no answer from %2: %3 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>%1 gets no answer from %2: %3 of %n heartbeat missed.</numerusform>
            <numerusform>%1 gets no answer from %2: %3 of %n heartbeats missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %2 of %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>This desk gets no answer from %1: %2 of %n heartbeat missed.</numerusform>
            <numerusform>This desk gets no answer from %1: %2 of %n heartbeats missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation>
            <numerusform>%1: %n heartbeat missed</numerusform>
            <numerusform>%1: %n heartbeats missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %n heartbeat(s) missed.</source>
        <translation>
            <numerusform>This desk gets no answer from %1: %n heartbeat missed.</numerusform>
            <numerusform>This desk gets no answer from %1: %n heartbeats missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in progress</source>
        <translation>
            <numerusform>%n call in progress</numerusform>
            <numerusform>%n calls in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s)</source>
        <translation>
            <numerusform>%n parked call</numerusform>
            <numerusform>%n parked calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>key agent</comment>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) listed</source>
        <comment>inventory</comment>
        <translation>
            <numerusform>%n node listed</numerusform>
            <numerusform>%n nodes listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) do not follow the vendor&apos;s advice; see “Parameter advice”.</source>
        <translation>
            <numerusform>%n setting does not follow the vendor&apos;s advice; see “Parameter advice”.</numerusform>
            <numerusform>%n settings do not follow the vendor&apos;s advice; see “Parameter advice”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) allowed</source>
        <translation>
            <numerusform>%n command allowed</numerusform>
            <numerusform>%n commands allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still to copy</source>
        <translation>
            <numerusform>%n file still to copy</numerusform>
            <numerusform>%n files still to copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>Asterisk</comment>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) waiting in queues</source>
        <translation>
            <numerusform>%n caller waiting in queues</numerusform>
            <numerusform>%n callers waiting in queues</numerusform>
        </translation>
    </message>
</context>
</TS>
