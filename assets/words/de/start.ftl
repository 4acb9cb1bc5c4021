# What is said when the window does not open.

# Titles.
start-no-window = Token Desk konnte sein Fenster nicht öffnen
start-not-started = Token Desk konnte nicht starten
start-lost-window = Token Desk hat sein Fenster verloren
start-fault = Token Desk musste wegen eines internen Fehlers schließen

start-tries-the-other = Token Desk konnte sein Fenster mit { $renderer } nicht öffnen und versucht deshalb { $next }: { $cause }
start-no-desktop = Es wurde kein Desktop erreicht: { $cause }
start-no-display = weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt
# The two ways and why each did not work follow as a list.
start-neither = Auf diesem Computer funktioniert keine der beiden Arten, das Fenster zu zeichnen:
start-not-again = Token Desk konnte kein zweites Mal gestartet werden: { $why }
start-no-reason = es wurde ohne Angabe eines Grundes beendet
start-no-driver = es wurde kein Grafiktreiber gefunden
start-no-adapter = es wurde kein Grafikadapter gefunden
start-adapters = kein Grafikadapter kann in ein Fenster zeichnen. Gefunden: { $found }

# Ways of drawing.
start-opengl = OpenGL (glow)
start-direct3d = Direct3D 12 oder Vulkan (wgpu)
start-metal = Metal (wgpu)
start-vulkan = Vulkan oder OpenGL ES (wgpu)

# Steps, each in a line of its own.
start-look-first = Starten Sie es neu. Falls Sie gerade ein Token deaktiviert haben, suchen Sie es zuerst: Die Änderung ist vielleicht erfolgt.
start-other-renderer = Wenn es wieder geschieht, versuchen Sie eine andere Art zu zeichnen: token-desk --renderer glow oder --renderer wgpu
start-send = Wenn es wieder geschieht, senden Sie diese Meldung an Ihren Administrator
start-send-with-log = Wenn es wieder geschieht, senden Sie diese Meldung und das Protokoll { $log } an Ihren Administrator
start-driver-windows = Installieren oder aktualisieren Sie den Grafiktreiber. In einer virtuellen Maschine installieren Sie deren Gasterweiterungen.
start-remote-desktop = Über Remotedesktop zeichnet Windows 10 oder Windows Server 2016 (oder neuer) mit den aktuellen Updates in Software
start-driver-macos = Aktualisieren Sie macOS. In einer virtuellen Maschine schalten Sie die Grafikbeschleunigung ein.
start-driver-linux = Installieren Sie die Treiber. Unter Debian und Ubuntu, als root: { $command }
start-virtual-machine = In einer virtuellen Maschine installieren Sie deren Gasterweiterungen oder schalten Sie die 3D-Beschleunigung aus
start-foreign-display = Das Display { $display } gehört zu einem anderen Computer. Starten Sie Token Desk dort oder über Remotedesktop.
start-choose-renderer = Um die Art zu zeichnen zu wählen, setzen Sie TOKEN_DESK_RENDERER auf glow oder wgpu
start-find-out = Um mehr zu erfahren, setzen Sie TOKEN_DESK_LOG=debug und starten Sie { $program } in einem Terminal
start-log = Was geschehen ist, steht im Protokoll: { $log }
start-from-own-session = Starten Sie es in einer Desktopsitzung der Person, die angemeldet ist
start-from-session = Starten Sie es in einer Desktopsitzung. Über ssh verbinden Sie sich mit ssh -X.
start-practice = Der Übungsmandant braucht kein Fenster: token-desk practice --dir ./practice
start-display = Prüfen Sie, ob das Display { $display } läuft und Sie zulässt
start-libraries = Prüfen Sie, ob die benötigten Bibliotheken vorhanden sind. Unter Debian und Ubuntu, als root: { $command }

# token-desk practice.
practice-ended = Der Übungsmandant ist nicht gestartet oder musste beendet werden: { $why }
