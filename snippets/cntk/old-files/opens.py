import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)
x = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 6, 5)
answers = []
for name in ["cntk-2018.model", "cntk-2018.dnn"]:
    loaded = C.Function.load(name)
    answers.append(loaded.eval({loaded.arguments[0]: x}))
logits = answers[0]  # (2, 3)
print(logits)
print("each file the same:", all(np.array_equal(logits, y) for y in answers))
