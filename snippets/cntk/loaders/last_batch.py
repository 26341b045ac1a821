from cntk.io import CTFDeserializer, MinibatchSource, StreamDef, StreamDefs

sizes = []

with open("numbers.txt", "w") as file:
    file.writelines(f"|x {n}\n" for n in range(10))
streams = StreamDefs(x=StreamDef("x", 1))
reader = CTFDeserializer("numbers.txt", streams)
source = MinibatchSource(reader, max_samples=20)
batch = source.next_minibatch(4)
while batch:
    x = batch[source.streams.x].asarray()[:, 0]
    sizes.append(len(x))
    batch = source.next_minibatch(4)
print(*sizes)
first = x[:2]  # (2, 1)
