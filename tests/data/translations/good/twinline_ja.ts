<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message>
        <source>Nodes: %1</source>
        <translation>ノード：%1</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) answer</source>
        <translation>
            <numerusform>%n台のノードが応答</numerusform>
        </translation>
    </message>
</context>
</TS>
