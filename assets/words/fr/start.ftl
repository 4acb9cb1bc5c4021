# What is said when the window does not open.

# Titles.
start-no-window = Token Desk n’a pas pu ouvrir sa fenêtre
start-not-started = Token Desk n’a pas pu démarrer
start-lost-window = Token Desk a perdu sa fenêtre
start-fault = Token Desk a dû se fermer à cause d’une erreur interne

start-tries-the-other = Token Desk n’a pas pu ouvrir sa fenêtre avec { $renderer } et essaie donc { $next } : { $cause }
start-no-desktop = Aucun bureau n’a pu être atteint : { $cause }
start-no-display = ni DISPLAY ni WAYLAND_DISPLAY n’est défini
# The two ways and why each did not work follow as a list.
start-neither = Aucun des deux modes d’affichage de la fenêtre ne fonctionne sur cet ordinateur :
start-not-again = Token Desk n’a pas pu être démarré une deuxième fois : { $why }
start-no-reason = il s’est arrêté sans dire pourquoi
start-no-driver = aucun pilote graphique n’a été trouvé
start-no-adapter = aucune carte graphique n’a été trouvée
start-adapters = aucune carte graphique ne peut dessiner dans une fenêtre. Trouvé : { $found }

# Ways of drawing.
start-opengl = OpenGL (glow)
start-direct3d = Direct3D 12 ou Vulkan (wgpu)
start-metal = Metal (wgpu)
start-vulkan = Vulkan ou OpenGL ES (wgpu)

# Steps, each in a line of its own.
start-look-first = Redémarrez-le. Si vous étiez en train de désactiver un jeton, recherchez-le d’abord : la modification a peut-être été faite.
start-other-renderer = Si cela se reproduit, essayez un autre mode d’affichage : token-desk --renderer glow, ou --renderer wgpu
start-send = Si cela se reproduit, envoyez ce message à votre administrateur
start-send-with-log = Si cela se reproduit, envoyez ce message et le journal { $log } à votre administrateur
start-driver-windows = Installez ou mettez à jour le pilote graphique. Dans une machine virtuelle, installez ses outils invités.
start-remote-desktop = Par le Bureau à distance, Windows 10 ou Windows Server 2016 (ou ultérieur) avec ses mises à jour dessine en mode logiciel
start-driver-macos = Mettez macOS à jour. Dans une machine virtuelle, activez son accélération graphique.
start-driver-linux = Installez les pilotes. Sous Debian et Ubuntu, en tant que root : { $command }
start-virtual-machine = Dans une machine virtuelle, installez ses outils invités ou désactivez son accélération 3D
start-foreign-display = L’affichage { $display } est celui d’un autre ordinateur. Démarrez Token Desk là-bas, ou par le Bureau à distance.
start-choose-renderer = Pour choisir le mode d’affichage, définissez TOKEN_DESK_RENDERER sur glow ou wgpu
start-find-out = Pour en savoir plus, définissez TOKEN_DESK_LOG=debug et démarrez { $program } depuis un terminal
start-log = Ce qui s’est passé est dans le journal : { $log }
start-from-own-session = Démarrez-le depuis une session de bureau de la personne connectée
start-from-session = Démarrez-le depuis une session de bureau. Par ssh, connectez-vous avec ssh -X.
start-practice = L’environnement d’entraînement n’a pas besoin de fenêtre : token-desk practice --dir ./practice
start-display = Vérifiez que l’affichage { $display } fonctionne et vous accepte
start-libraries = Vérifiez que ses bibliothèques sont présentes. Sous Debian et Ubuntu, en tant que root : { $command }

# token-desk practice.
practice-ended = L’environnement d’entraînement n’a pas démarré, ou a dû s’arrêter : { $why }
