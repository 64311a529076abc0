<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message>
        <source>Nodes: %1</source>
        <translation type="unfinished">Nodi: %1</translation>
    </message>
</context>
</TS>
