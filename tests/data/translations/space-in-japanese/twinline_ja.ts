<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message>
        <source>Nodes of %1</source>
        <translation>%1 のノード</translation>
    </message>
</context>
</TS>
