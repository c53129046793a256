#DECLARE($log : Collection; $text : Text)
$log.push($text)
