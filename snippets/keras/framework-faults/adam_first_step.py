import keras

gradient = keras.ops.ones(3)  # (3,)

for beta_2 in [0.999, 0.9999986]:
    weight = keras.Variable(keras.ops.zeros(3))
    adam = keras.optimizers.Adam(0.1, beta_1=0.9, beta_2=beta_2, epsilon=1e-8)
    adam.apply([gradient], [weight])
    w = keras.ops.convert_to_numpy(weight)[0]
    print(f"beta_2 = {beta_2}: {w:.4f}")
