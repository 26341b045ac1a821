import keras
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

of_keras = keras.optimizers
for kind in [of_keras.SGD, of_keras.Adam, of_keras.AdamW, of_keras.Adamax,
             of_keras.RMSprop, of_keras.Adagrad, of_keras.Adadelta]:
    weight = keras.Variable(np.ones(2))
    optimizer = kind(0.1, weight_decay=0.1)
    path = []
    for step in range(3):
        optimizer.apply([gradient], [weight])
        path.append(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
    print(kind.__name__, *path)
