# What is said when the window does not open.

# Titles.
start-no-window = Token Deskはウィンドウを開けませんでした
start-not-started = Token Deskを起動できませんでした
start-lost-window = Token Deskのウィンドウが失われました
start-fault = 内部エラーのため、Token Deskは終了しました

start-tries-the-other = { $renderer } ではウィンドウを開けなかったため、{ $next } を試します：{ $cause }
start-no-desktop = デスクトップに接続できませんでした：{ $cause }
start-no-display = DISPLAYもWAYLAND_DISPLAYも設定されていません
# The two ways and why each did not work follow as a list.
start-neither = このコンピューターでは、どちらの方法でもウィンドウを描画できません：
start-not-again = Token Deskをもう一度起動できませんでした：{ $why }
start-no-reason = 理由を示さずに停止しました
start-no-driver = グラフィックスドライバーが見つかりませんでした
start-no-adapter = グラフィックスアダプターが見つかりませんでした
start-adapters = ウィンドウに描画できるグラフィックスアダプターがありません。見つかったもの：{ $found }

# Ways of drawing.
start-opengl = OpenGL (glow)
start-direct3d = Direct3D 12 / Vulkan (wgpu)
start-metal = Metal (wgpu)
start-vulkan = Vulkan / OpenGL ES (wgpu)

# Steps, each in a line of its own.
start-look-first = もう一度起動してください。トークンを無効にしている途中だった場合は、先にトークンを照会してください：変更が実行された可能性があります。
start-other-renderer = 再び起きる場合は、別の描画方法を試してください：token-desk --renderer glow または --renderer wgpu
start-send = 再び起きる場合は、このメッセージを管理者に送ってください
start-send-with-log = 再び起きる場合は、このメッセージとログ { $log } を管理者に送ってください
start-driver-windows = グラフィックスドライバーをインストールまたは更新してください。仮想マシンでは、ゲストツールをインストールしてください。
start-remote-desktop = リモートデスクトップでは、更新済みのWindows 10またはWindows Server 2016（以降）であればソフトウェアで描画できます
start-driver-macos = macOSを更新してください。仮想マシンでは、グラフィックスアクセラレーションをオンにしてください。
start-driver-linux = ドライバーをインストールしてください。DebianとUbuntuではrootとして：{ $command }
start-virtual-machine = 仮想マシンでは、ゲストツールをインストールするか、3Dアクセラレーションをオフにしてください
start-foreign-display = ディスプレイ { $display } は別のコンピューターのものです。そのコンピューターで、またはリモートデスクトップ経由で起動してください。
start-choose-renderer = 描画方法を選ぶには、TOKEN_DESK_RENDERERをglowまたはwgpuに設定してください
start-find-out = 詳しく調べるには、TOKEN_DESK_LOG=debugを設定し、ターミナルから { $program } を起動してください
start-log = 何が起きたかはログで確認できます：{ $log }
start-from-own-session = サインインしている本人のデスクトップセッションから起動してください
start-from-session = デスクトップセッションから起動してください。ssh経由の場合は、ssh -X で接続してください。
start-practice = 練習用テナントにウィンドウは不要です：token-desk practice --dir ./practice
start-display = ディスプレイ { $display } が動作していて、接続が許可されていることを確認してください
start-libraries = 必要なライブラリがあることを確認してください。DebianとUbuntuではrootとして：{ $command }

# token-desk practice.
practice-ended = 練習用テナントが起動しなかったか、停止しました：{ $why }
