// --8<-- [start:numbers]
const numbers = [3, 4]
// --8<-- [end:numbers]
console.log(numbers.map((number) => number / 2))
