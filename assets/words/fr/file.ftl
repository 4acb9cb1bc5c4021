# Files: why they were not read or written. The path stands last, for the path may be long.

## Reading and writing

file-in-use = Un autre programme garde le fichier ouvert : { $path }
file-in-use-advice = Fermez le fichier dans ce programme, par exemple un tableur, puis réessayez
file-no-right-to-read = Ce compte n’a pas le droit de lire le fichier : { $path }
file-no-right-to-read-advice = Demandez à votre administrateur le droit de le lire, ou choisissez un autre fichier
file-no-right-to-write = Ce compte n’a pas le droit d’écrire à cet endroit : { $path }
file-no-right-to-write-advice = Choisissez un dossier à vous, ou demandez à votre administrateur le droit d’écrire à cet endroit
file-too-large = Le fichier est beaucoup trop grand pour être le bon : { $path }
file-too-large-advice = Choisissez un autre fichier
file-size-refused = Le disque ou ce compte n’accepte pas un fichier de cette taille : { $path }
file-another-disk-advice = Choisissez un dossier sur un autre disque
file-missing = Ce fichier n’existe pas : { $path }
file-missing-advice = Vérifiez le chemin, ou choisissez à nouveau le fichier
file-folder-missing = Le dossier n’existe pas : { $path }
file-folder-missing-advice = Créez d’abord le dossier, ou choisissez-en un autre
file-exists = Un fichier de ce nom existe déjà : { $path }
file-exists-advice = Choisissez un autre nom, ou remplacez le fichier
file-disk-read-only = Le disque est en lecture seule : { $path }
file-disk-read-only-advice = Choisissez un dossier sur un autre disque. Un disque en lecture seule sans raison est peut-être endommagé.
file-disk-full = Le disque est plein : { $path }
file-disk-full-advice = Libérez de la place sur le disque, puis réessayez. Un export peut aussi aller sur un autre disque.
file-quota-used-up = Ce compte a épuisé sa part du disque : { $path }
file-quota-used-up-advice = Supprimez ce dont vous n’avez plus besoin, puis réessayez. Un export peut aussi aller sur un autre disque.
file-is-a-folder = Le chemin désigne un dossier, pas un fichier : { $path }
file-is-a-folder-advice = Ajoutez un nom de fichier au chemin
file-in-no-folder = Une partie du chemin est un fichier là où il faut un dossier : { $path }
file-in-no-folder-advice = Vérifiez le chemin, ou choisissez un autre dossier
file-name-refused = Cet ordinateur n’accepte pas ce nom de fichier : { $path }
file-name-refused-advice = Choisissez un nom plus court, sans caractères spéciaux
file-held-too-long = Un autre programme utilise le fichier depuis trop longtemps : { $path }
file-held-too-long-advice = Fermez les autres fenêtres de Token Desk, puis réessayez
file-not-read = Cet ordinateur n’a pas pu lire le fichier : { $path }
file-not-read-advice = Réessayez. Les détails contiennent la réponse de l’ordinateur.
file-not-written = Cet ordinateur n’a pas pu écrire le fichier : { $path }
file-not-written-advice = Réessayez, ou choisissez un autre dossier. Les détails contiennent la réponse de l’ordinateur.
# A link is a file that leads to another one.
file-foreign-link = Un autre compte a créé ce lien. Il pourrait mener à n’importe lequel de vos fichiers : { $path }
file-foreign-link-advice = Choisissez un dossier à vous, ou un autre nom
file-is-a-device = Le chemin désigne un périphérique ou un tube, pas un fichier : { $path }
file-another-name-advice = Choisissez un autre nom

# A result that a command prints.
file-result-not-printed = Le résultat n’a pas été affiché

## Mistakes in profiles.toml and settings.toml, mostly after the number of the line

toml-a-key = Ceci ressemble à une clé privée, rien n’en est donc affiché. Déplacez-la là où est sa place.
toml-backslash = Entre guillemets doubles, une barre oblique inverse commence une séquence d’échappement : utilisez des guillemets simples, comme dans 'C:\dossier\ca.pem'
toml-curly-quotes = Les guillemets sont courbes, comme dans un traitement de texte : utilisez des guillemets droits
toml-profile-header = Chaque profil commence par [[profile]], entre deux paires de crochets
toml-key-twice = Cette clé figure deux fois : retirez l’une des deux
toml-comment = Un commentaire commence par #
toml-colon = Entre une clé et sa valeur, il faut = et non :
toml-no-equals = Il n’y a pas de = suivi d’une valeur après cette clé
toml-no-value = Il n’y a pas de valeur après le =
toml-no-quotes = Un texte se met entre guillemets
toml-quote-missing = Il manque un guillemet au début ou à la fin du texte
toml-three-quotes = Un texte qui commence par trois guillemets ne se termine pas
toml-list-not-closed = Une liste ou une table n’est pas fermée, ou il y manque une virgule
toml-bracket-missing = Il manque un crochet : chaque profil commence par [[profile]]
toml-true-false = Écrivez true et false en minuscules
toml-behind-value = Il y a quelque chose après la valeur : mettez-le sur sa propre ligne, ou mettez # devant
toml-equals-twice = Il y a un = de trop
toml-line-ends = Les fins de ligne sont endommagées : enregistrez à nouveau le fichier dans un éditeur de texte
toml-key-form = Une clé se compose de lettres, de chiffres et de traits d’union, et se trouve devant un =
toml-number = Ceci n’est pas un nombre : mettez un texte entre guillemets
toml-line-form = Cette ligne n’a pas la forme clé = "valeur"
toml-utf-16 = Le texte est en UTF-16, que certains éditeurs appellent Unicode : enregistrez-le en UTF-8
toml-not-utf-8 = Le texte n’est pas en UTF-8 : enregistrez-le en UTF-8 dans un éditeur de texte

## Files of Token Desk that people edit

file-not-editable = Token Desk ne peut pas modifier le fichier dans sa forme actuelle
file-not-editable-advice = Faites la modification dans un éditeur de texte, et signalez ceci à votre administrateur

## The system's dialog for choosing a file: its title, and kinds of files

choose-certificates = Certificats
choose-export-profiles = Exporter les profils
choose-profiles = Profils
choose-export-history = Exporter l’historique

## Files that other accounts on this computer can get at

# { $what }: one of the texts below, or a file's name.
exposed = { $others ->
    [read] D’autres personnes sur cet ordinateur peuvent lire { $what }
    [change] D’autres personnes sur cet ordinateur peuvent modifier { $what }
   *[replace] D’autres personnes sur cet ordinateur peuvent remplacer { $what }
}
exposed-until-now = { $others ->
    [read] Jusqu’ici, d’autres personnes sur cet ordinateur pouvaient lire { $what }
    [change] Jusqu’ici, d’autres personnes sur cet ordinateur pouvaient modifier { $what }
   *[replace] Jusqu’ici, d’autres personnes sur cet ordinateur pouvaient remplacer { $what }
}
exposed-key = ce fichier de clé
exposed-ca-file = le fichier CA du profil
exposed-credentials = les identifiants mémorisés
exposed-history = l’historique
exposed-log = le journal
exposed-folder = un dossier de Token Desk
# What follows the sentence above. { $check }: one of the texts below. { $command }: such as chmod 600 FILE;
# nothing stands after it, as it is copied.
exposed-run = { $check }. Exécutez : { $command }
exposed-ask-to-run = { $check }. Demandez à votre administrateur d’exécuter : { $command }
exposed-closed = { $check }. Token Desk en a fermé l’accès aux autres à son démarrage : { $path }
exposed-key-read = Toute personne ayant cette clé peut se connecter. En cas de doute, demandez une nouvelle clé
exposed-key-changed = Vérifiez que c’est bien votre clé
exposed-ca-file-changed = Un faux fichier permet à d’autres de lire vos identifiants. Vérifiez que c’est celui de votre entreprise
exposed-profiles-changed = Un profil modifié peut envoyer vos identifiants ailleurs. Vérifiez les adresses, les fichiers CA et les proxys
exposed-settings-changed = Vérifiez les paramètres
exposed-credentials-open = Ils sont chiffrés, mais d’autres peuvent les emporter ou les endommager
exposed-history-read = Il nomme des personnes et des jetons
exposed-history-changed = Vérifiez la chaîne de l’historique
exposed-log-open = Il désigne des personnes et des jetons par leurs ID
exposed-folder-read = Il montre les noms des fichiers qu’il contient
exposed-folder-changed = D’autres peuvent remplacer les fichiers qu’il contient
