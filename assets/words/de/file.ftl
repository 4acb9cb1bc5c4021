# Files: why they were not read or written. The path stands last, for the path may be long.

## Reading and writing

file-in-use = Ein anderes Programm hält die Datei geöffnet: { $path }
file-in-use-advice = Schließen Sie die Datei dort, zum Beispiel in einer Tabellenkalkulation, und versuchen Sie es dann erneut
file-no-right-to-read = Dieses Konto darf die Datei nicht lesen: { $path }
file-no-right-to-read-advice = Bitten Sie Ihren Administrator um das Leserecht, oder wählen Sie eine andere Datei
file-no-right-to-write = Dieses Konto darf dort nicht schreiben: { $path }
file-no-right-to-write-advice = Wählen Sie einen eigenen Ordner, oder bitten Sie Ihren Administrator um das Schreibrecht dort
file-too-large = Die Datei ist viel zu groß, um die richtige zu sein: { $path }
file-too-large-advice = Wählen Sie eine andere Datei
file-size-refused = Der Datenträger oder dieses Konto nimmt keine Datei dieser Größe an: { $path }
file-another-disk-advice = Wählen Sie einen Ordner auf einem anderen Datenträger
file-missing = Eine solche Datei gibt es nicht: { $path }
file-missing-advice = Prüfen Sie den Pfad, oder wählen Sie die Datei erneut
file-folder-missing = Den Ordner gibt es nicht: { $path }
file-folder-missing-advice = Legen Sie zuerst den Ordner an, oder wählen Sie einen anderen
file-exists = Eine Datei mit diesem Namen ist bereits vorhanden: { $path }
file-exists-advice = Wählen Sie einen anderen Namen, oder ersetzen Sie die Datei
file-disk-read-only = Der Datenträger ist schreibgeschützt: { $path }
file-disk-read-only-advice = Wählen Sie einen Ordner auf einem anderen Datenträger. Ein Datenträger, der ohne Grund schreibgeschützt ist, ist vielleicht beschädigt.
file-disk-full = Der Datenträger ist voll: { $path }
file-disk-full-advice = Schaffen Sie Platz auf dem Datenträger und versuchen Sie es dann erneut. Ein Export kann auch auf einen anderen Datenträger.
file-quota-used-up = Dieses Konto hat seinen Anteil am Datenträger aufgebraucht: { $path }
file-quota-used-up-advice = Löschen Sie, was Sie nicht mehr brauchen, und versuchen Sie es dann erneut. Ein Export kann auch auf einen anderen Datenträger.
file-is-a-folder = Der Pfad nennt einen Ordner, keine Datei: { $path }
file-is-a-folder-advice = Fügen Sie dem Pfad einen Dateinamen hinzu
file-in-no-folder = Ein Teil des Pfads ist eine Datei, wo ein Ordner sein muss: { $path }
file-in-no-folder-advice = Prüfen Sie den Pfad, oder wählen Sie einen anderen Ordner
file-name-refused = Dieser Computer nimmt diesen Dateinamen nicht an: { $path }
file-name-refused-advice = Wählen Sie einen kürzeren Namen ohne Sonderzeichen
file-held-too-long = Ein anderes Programm hat die Datei zu lange verwendet: { $path }
file-held-too-long-advice = Schließen Sie andere Fenster von Token Desk und versuchen Sie es dann erneut
file-not-read = Dieser Computer konnte die Datei nicht lesen: { $path }
file-not-read-advice = Versuchen Sie es erneut. Die Antwort des Computers steht in den Details.
file-not-written = Dieser Computer konnte die Datei nicht schreiben: { $path }
file-not-written-advice = Versuchen Sie es erneut, oder wählen Sie einen anderen Ordner. Die Antwort des Computers steht in den Details.
# A link is a file that leads to another one.
file-foreign-link = Diese Verknüpfung hat ein anderes Konto angelegt. Sie könnte zu jeder Ihrer Dateien führen: { $path }
file-foreign-link-advice = Wählen Sie einen eigenen Ordner oder einen anderen Namen
file-is-a-device = Der Pfad nennt ein Gerät oder eine Pipe, keine Datei: { $path }
file-another-name-advice = Wählen Sie einen anderen Namen

# A result that a command prints.
file-result-not-printed = Das Ergebnis wurde nicht ausgegeben

## Mistakes in profiles.toml and settings.toml, mostly after the number of the line

toml-a-key = Dies sieht wie ein privater Schlüssel aus, deshalb wird nichts davon angezeigt. Verschieben Sie ihn dorthin, wo er hingehört.
toml-backslash = In doppelten Anführungszeichen leitet ein umgekehrter Schrägstrich eine Escapesequenz ein: Verwenden Sie einfache, wie in 'C:\Ordner\ca.pem'
toml-curly-quotes = Die Anführungszeichen sind typografisch, wie aus einer Textverarbeitung: Verwenden Sie gerade
toml-profile-header = Jedes Profil beginnt mit [[profile]], in doppelten Klammern
toml-key-twice = Dieser Schlüssel steht zweimal da: Entfernen Sie einen von beiden
toml-comment = Ein Kommentar beginnt mit #
toml-colon = Zwischen einem Schlüssel und seinem Wert steht =, nicht :
toml-no-equals = Hinter diesem Schlüssel fehlt = mit einem Wert
toml-no-value = Hinter dem = fehlt der Wert
toml-no-quotes = Ein Text steht in Anführungszeichen
toml-quote-missing = Am Anfang oder Ende des Textes fehlt ein Anführungszeichen
toml-three-quotes = Ein Text, der mit drei Anführungszeichen beginnt, endet nicht
toml-list-not-closed = Eine Liste oder Tabelle ist nicht geschlossen, oder darin fehlt ein Komma
toml-bracket-missing = Es fehlt eine Klammer: Jedes Profil beginnt mit [[profile]]
toml-true-false = Schreiben Sie true und false in Kleinbuchstaben
toml-behind-value = Hinter dem Wert steht noch etwas: Setzen Sie es in eine eigene Zeile oder # davor
toml-equals-twice = Es steht ein = zu viel da
toml-line-ends = Die Zeilenenden sind beschädigt: Speichern Sie die Datei in einem Texteditor neu
toml-key-form = Ein Schlüssel besteht aus Buchstaben, Ziffern und Bindestrichen und steht vor einem =
toml-number = Dies ist keine Zahl: Setzen Sie einen Text in Anführungszeichen
toml-line-form = Diese Zeile hat nicht die Form Schlüssel = "Wert"
toml-utf-16 = Der Text ist UTF-16, in manchen Editoren „Unicode“ genannt: Speichern Sie ihn als UTF-8
toml-not-utf-8 = Der Text ist nicht UTF-8: Speichern Sie ihn in einem Texteditor als UTF-8

## Files of Token Desk that people edit

file-not-editable = Token Desk kann die Datei in ihrer jetzigen Form nicht bearbeiten
file-not-editable-advice = Nehmen Sie die Änderung in einem Texteditor vor, und melden Sie dies Ihrem Administrator

## The system's dialog for choosing a file: its title, and kinds of files

choose-certificates = Zertifikate
choose-export-profiles = Profile exportieren
choose-profiles = Profile
choose-export-history = Verlauf exportieren

## Files that other accounts on this computer can get at

# { $what }: one of the texts below, or a file's name.
exposed = { $others ->
    [read] Andere auf diesem Computer können { $what } lesen
    [change] Andere auf diesem Computer können { $what } ändern
   *[replace] Andere auf diesem Computer können { $what } ersetzen
}
exposed-until-now = { $others ->
    [read] Bis jetzt konnten andere auf diesem Computer { $what } lesen
    [change] Bis jetzt konnten andere auf diesem Computer { $what } ändern
   *[replace] Bis jetzt konnten andere auf diesem Computer { $what } ersetzen
}
exposed-key = diese Schlüsseldatei
exposed-ca-file = die CA-Datei des Profils
exposed-credentials = die gemerkten Zugangsdaten
exposed-history = den Verlauf
exposed-log = das Protokoll
exposed-folder = einen Ordner von Token Desk
# What follows the sentence above. { $check }: one of the texts below. { $command }: such as chmod 600 FILE;
# nothing stands after it, as it is copied.
exposed-run = { $check }. Führen Sie aus: { $command }
exposed-ask-to-run = { $check }. Bitten Sie Ihren Administrator, dies auszuführen: { $command }
exposed-closed = { $check }. Token Desk hat den Zugriff für andere beim Start gesperrt: { $path }
exposed-key-read = Jeder mit diesem Schlüssel kann sich anmelden. Bitten Sie im Zweifel um einen neuen Schlüssel
exposed-key-changed = Prüfen Sie, ob es Ihr Schlüssel ist
exposed-ca-file-changed = Mit einer falschen können andere Ihre Zugangsdaten mitlesen. Prüfen Sie, ob es die Ihres Unternehmens ist
exposed-profiles-changed = Ein geändertes Profil kann Ihre Zugangsdaten anderswohin senden. Prüfen Sie Adressen, CA-Dateien und Proxys
exposed-settings-changed = Prüfen Sie die Einstellungen
exposed-credentials-open = Sie sind versiegelt, aber andere können sie entwenden oder beschädigen
exposed-history-read = Er nennt Personen und Token
exposed-history-changed = Prüfen Sie die Kette des Verlaufs
exposed-log-open = Es nennt Personen und Token mit ihren IDs
exposed-folder-read = Er zeigt die Namen der Dateien darin
exposed-folder-changed = Andere können die Dateien darin ersetzen
