<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>Sample</name>
    <message numerus="yes">
        <source>%n node(s) answer</source>
        <translation>
            <numerusform>%n узел отвечает</numerusform>
            <numerusform></numerusform>
            <numerusform>%n узлов отвечают</numerusform>
        </translation>
    </message>
</context>
</TS>
