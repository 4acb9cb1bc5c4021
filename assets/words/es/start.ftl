# What is said when the window does not open.

# Titles.
start-no-window = Token Desk no pudo abrir su ventana
start-not-started = Token Desk no pudo iniciarse
start-lost-window = Token Desk perdió su ventana
start-fault = Token Desk tuvo que cerrarse por un error interno

start-tries-the-other = Token Desk no pudo abrir su ventana con { $renderer }, así que prueba { $next }: { $cause }
start-no-desktop = No se pudo acceder a ningún escritorio: { $cause }
start-no-display = no están definidas ni DISPLAY ni WAYLAND_DISPLAY
# The two ways and why each did not work follow as a list.
start-neither = En este equipo no funciona ninguna de las dos formas de dibujar la ventana:
start-not-again = Token Desk no pudo iniciarse por segunda vez: { $why }
start-no-reason = se detuvo sin decir por qué
start-no-driver = no se encontró ningún controlador gráfico
start-no-adapter = no se encontró ningún adaptador gráfico
start-adapters = ningún adaptador gráfico puede dibujar en una ventana. Encontrados: { $found }

# Ways of drawing.
start-opengl = OpenGL (glow)
start-direct3d = Direct3D 12 o Vulkan (wgpu)
start-metal = Metal (wgpu)
start-vulkan = Vulkan u OpenGL ES (wgpu)

# Steps, each in a line of its own.
start-look-first = Inícielo de nuevo. Si estaba desactivando un token, consúltelo primero: el cambio puede haberse realizado.
start-other-renderer = Si vuelve a ocurrir, pruebe otra forma de dibujar: token-desk --renderer glow, o --renderer wgpu
start-send = Si vuelve a ocurrir, envíe este mensaje a su administrador
start-send-with-log = Si vuelve a ocurrir, envíe este mensaje y el registro { $log } a su administrador
start-driver-windows = Instale o actualice el controlador gráfico. En una máquina virtual, instale sus herramientas de invitado.
start-remote-desktop = A través de Escritorio remoto, Windows 10 o Windows Server 2016 (o posterior) con sus actualizaciones dibuja por software
start-driver-macos = Actualice macOS. En una máquina virtual, active su aceleración gráfica.
start-driver-linux = Instale los controladores. En Debian y Ubuntu, como root: { $command }
start-virtual-machine = En una máquina virtual, instale sus herramientas de invitado o desactive su aceleración 3D
start-foreign-display = La pantalla { $display } es de otro equipo. Inicie Token Desk allí, o a través de Escritorio remoto.
start-choose-renderer = Para elegir la forma de dibujar, defina TOKEN_DESK_RENDERER como glow o wgpu
start-find-out = Para saber más, defina TOKEN_DESK_LOG=debug e inicie { $program } desde un terminal
start-log = Lo ocurrido está en el registro: { $log }
start-from-own-session = Inícielo desde una sesión de escritorio de la persona que ha iniciado sesión
start-from-session = Inícielo desde una sesión de escritorio. Por ssh, conéctese con ssh -X.
start-practice = El entorno de prácticas no necesita ventana: token-desk practice --dir ./practice
start-display = Compruebe que la pantalla { $display } funciona y le permite el acceso
start-libraries = Compruebe que sus bibliotecas están instaladas. En Debian y Ubuntu, como root: { $command }

# token-desk practice.
practice-ended = El entorno de prácticas no se inició o tuvo que detenerse: { $why }
