<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>twinline::text::Tr</name>
    <message>
        <source>Both nodes answer, and the evidence is fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each address answers as its own node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node to switch from is Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node to switch to is Standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one database takes writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The databases replicate by streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both databases are on the same timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag in bytes is below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag in seconds is below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay is not paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database shows its replication figures to this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No base backup is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAL files waiting for the archive are below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAL archiving does not fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No WAL sender is stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No old or prepared transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target has free WAL senders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No replication slot is inactive or lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old node can stream from the new one afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database parameters of the target are not lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both databases have the same major version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other run acts on this pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting of the product would undo the switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service address answers from the Active node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heartbeats are being missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking</source>
        <comment>level of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forcible</source>
        <comment>level of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>outcome of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <comment>outcome of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not passed</source>
        <comment>outcome of a check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <comment>node, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now: %2 (%3)</source>
        <comment>node, state, vendor&apos;s word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <comment>node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n heartbeat(s) missed</source>
        <comment>node</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers again after %2</source>
        <comment>node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <comment>node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 no longer replicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay paused on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay resumed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 replicates again after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 replicates again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag back below the limit after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag back below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync lag %1, over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: bad answer</source>
        <comment>node, probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>node, probe, its answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at the service address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service address %1 answers from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ended: %1. Service interrupted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a span of time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary, timeline %1</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby, replay paused</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby, no permission for more</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby, not streaming</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby, streaming, timeline %1</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby, streaming</source>
        <comment>database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle, as a standby is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another node answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, then the node&apos;s own words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain: the service address %1 answers from both nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain: both databases take writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain: both databases take writes (timelines %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain: both nodes have been Active since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain: both nodes are Active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers from %3: calls go to a node that does not serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but the service address %2 answers as “%3”, which is neither node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nobody answers at the service address %2: no phone can reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is serving. %1 should have taken over by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is serving. %1 should take over in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is serving. It is not known when %1 will take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should have taken over by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has been serving since %1. %2 should take over in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has been serving since %1. It is not known when %2 will take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is serving, and %1 does not fail over by itself: switch it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node has been serving since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is serving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is in the state Error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: the services of %2 are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over: %2 is detached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but nothing can take over yet: %2 is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but it is not known whether anything can take over: the state of %2 is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known: at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the database on %1 is behind is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old (limit %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy on %1 is %2 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind: switchover refused above %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 is %2 behind (limit %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 has not been replicating for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 is not replicating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay is paused: the database on %1 receives changes but does not apply them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The databases show no replication figures to this user: it lacks the right pg_monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on %1 shows no replication figures to this user: it lacks the right pg_monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The databases are on different timelines: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 gets no answer from %2: %3 of %n heartbeat(s) missed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This desk gets no answer from %1: %2 of %n heartbeat(s) missed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence of %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of %1 is missing: “%2” has given none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence of %1 contradicts itself: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the address of %1 another node answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is no evidence: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A switch is in progress: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A switch is in progress: %1, since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk is cut off. Last evidence %1 ago; nothing is known of the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk is cut off; nothing is known of the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers in %2 (limit %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence does not allow a verdict: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active; %2 is Standby and can take over now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes differ where they must not: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Active, but it is not the primary node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes answering: %1 of %2. This product tells no roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watching</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result unknown</source>
        <comment>result of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>result of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed out</source>
        <comment>result of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight checks</source>
        <comment>phase of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing out</source>
        <comment>phase of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>phase of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched only</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by HTTP request</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by SSH command</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by SQL command</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by AMI command</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by cloud command</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the training lab</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by waiting</source>
        <comment>how a step is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch over %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takeover on %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach %2 from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejoin %2 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the split brain of %1: %2 stays Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services off</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detached</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank unknown</source>
        <comment>rank of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary</source>
        <comment>rank of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secondary</source>
        <comment>rank of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup server</source>
        <comment>rank of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member</source>
        <comment>rank of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role not known</source>
        <comment>where a role comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <comment>where a role comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred</source>
        <comment>where a role comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <comment>where a role comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no route</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer broken off</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP error</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer not understood</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another node answered</source>
        <comment>answer of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>mark of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <comment>mark of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>mark of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>mark of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>mark of a probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takeover</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejoin</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split-brain repair</source>
        <comment>kind of run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known when %1 will be Active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should have been Active by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be Active within %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be Active in %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in about %3, as measured before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 failed now, %2 would be Active in %3 at the earliest; the start-up times of its services are not configured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 failed now, it is not known when %2 would be Active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redundant</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No standby</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No active</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split brain</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been seen of this pair yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redundant. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No standby. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the pair is unknown. %1</source>
        <comment>verdict and its reason, both sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fail over by itself: switch it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
