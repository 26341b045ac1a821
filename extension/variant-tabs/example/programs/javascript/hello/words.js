const words = ["hello", "world"]
console.log(words.join(" "))
