# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What only the Debian package has, and its making: cpack, in the build's folder. installer/package does it all.
find_program(RSVG_CONVERT rsvg-convert)
find_program(GZIP gzip)
if(NOT RSVG_CONVERT OR NOT GZIP)
    return() # who builds to run needs no package
endif()

set(made ${CMAKE_CURRENT_BINARY_DIR})
set(outputs)
foreach(size 16 22 24 32 48 64 128 256)
    set(png ${made}/${size}/twinline.png)
    file(MAKE_DIRECTORY ${made}/${size})
    add_custom_command(OUTPUT ${png} DEPENDS ${icon}
        COMMAND ${RSVG_CONVERT} --width ${size} --height ${size} --output ${png} ${icon})
    install(FILES ${png} DESTINATION ${hicolor}/${size}x${size}/apps)
    list(APPEND outputs ${png})
endforeach()
foreach(page twinline.1 twinlinectl.1)
    add_custom_command(OUTPUT ${made}/${page}.gz DEPENDS ${share}/${page}
        COMMAND ${GZIP} -9nc ${share}/${page} > ${made}/${page}.gz)
    install(FILES ${made}/${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    list(APPEND outputs ${made}/${page}.gz)
endforeach()
configure_file(${share}/changelog.in ${made}/changelog @ONLY)
add_custom_command(OUTPUT ${made}/changelog.gz DEPENDS ${made}/changelog
    COMMAND ${GZIP} -9nc ${made}/changelog > ${made}/changelog.gz)
install(FILES ${made}/changelog.gz ${share}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
list(APPEND outputs ${made}/changelog.gz)
add_custom_target(package_files ALL DEPENDS ${outputs})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME twinline)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Twinline authors <maintainers@users.noreply.h-seed-5d814754.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "operator console for redundant telephone systems")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Twinline shows whether a telephone system that runs on two nodes is redundant\nnow, what happens if the active node dies, and whether a switch is safe. It\nwalks the operator through the switch and keeps the proof.\n.\nA training lab plays the systems on this machine's loopback addresses.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Programs are in no library's list. The plugins that draw the icons come with libqt6svg6, which the window is linked to.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "openssh-client")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-noto-cjk, fonts-noto-core, openssl, postgresql-15, qt6-qpa-plugins, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ansible-core, gnome-keyring, openssh-server")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/package)
include(CPack)
