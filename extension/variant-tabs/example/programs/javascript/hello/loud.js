const words = ["hello", "world"]
words.forEach((word, place) => { words[place] = word.toUpperCase() })
console.log(words.join(" "))
