<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;開く…</translation>
    </message>
</context>
</TS>
