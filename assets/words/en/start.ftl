# What is said when the window does not open.

# Titles.
start-no-window = Token Desk could not open its window
start-not-started = Token Desk could not start
start-lost-window = Token Desk lost its window
start-fault = Token Desk had to close because of an internal error

start-tries-the-other = Token Desk could not open its window with { $renderer }, so it tries { $next }: { $cause }
start-no-desktop = No desktop could be reached: { $cause }
start-no-display = neither DISPLAY nor WAYLAND_DISPLAY is set
# The two ways and why each did not work follow as a list.
start-neither = Neither way of drawing the window works on this computer:
start-not-again = Token Desk could not be started a second time: { $why }
start-no-reason = it stopped without saying why
start-no-driver = no graphics driver was found
start-no-adapter = no graphics adapter was found
start-adapters = no graphics adapter can draw in a window. Found: { $found }

# Ways of drawing.
start-opengl = OpenGL (glow)
start-direct3d = Direct3D 12 or Vulkan (wgpu)
start-metal = Metal (wgpu)
start-vulkan = Vulkan or OpenGL ES (wgpu)

# Steps, each in a line of its own.
start-look-first = Start it again. If you were disabling a token, look it up first: the change may have been made.
start-other-renderer = If it happens again, try another way of drawing: token-desk --renderer glow, or --renderer wgpu
start-send = If it happens again, send this message to your administrator
start-send-with-log = If it happens again, send this message and the log { $log } to your administrator
start-driver-windows = Install or update the graphics driver. In a virtual machine, install its guest tools.
start-remote-desktop = Over Remote Desktop, Windows 10 or Windows Server 2016 (or later) with its updates draws in software
start-driver-macos = Update macOS. In a virtual machine, switch its graphics acceleration on.
start-driver-linux = Install the drivers. On Debian and Ubuntu, as root: { $command }
start-virtual-machine = In a virtual machine, install its guest tools or switch its 3D acceleration off
start-foreign-display = The display { $display } is of another computer. Start Token Desk there, or over Remote Desktop.
start-choose-renderer = To choose the way of drawing, set TOKEN_DESK_RENDERER to glow or wgpu
start-find-out = To find out more, set TOKEN_DESK_LOG=debug and start { $program } from a terminal
start-log = What happened is in the log: { $log }
start-from-own-session = Start it from a desktop session of the person who is signed in
start-from-session = Start it from a desktop session. Over ssh, connect with ssh -X.
start-practice = The practice tenant needs no window: token-desk practice --dir ./practice
start-display = Check that the display { $display } runs and lets you in
start-libraries = Check that its libraries are there. On Debian and Ubuntu, as root: { $command }

# token-desk practice.
practice-ended = The practice tenant did not start, or had to stop: { $why }
