<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message numerus="yes">
        <source>%n node(s) answer</source>
        <translation>
            <numerusform>%n node answers</numerusform>
            <numerusform>%n nodes answer</numerusform>
        </translation>
    </message>
</context>
</TS>
