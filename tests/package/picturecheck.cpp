// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QSet>

#include <cstdio>

/// picturecheck FILE: 0 when the picture is as large as a window and has the many colours of text and marks.
int main(int argc, char *argv[])
{
    const QImage picture = argc == 2 ? QImage(QString::fromLocal8Bit(argv[1])) : QImage();
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    std::printf("picture: %d × %d, %d colours\n", picture.width(), picture.height(), int(colours.size()));
    return picture.width() >= 600 && picture.height() >= 400 && colours.size() >= 100 ? 0 : 1;
}
