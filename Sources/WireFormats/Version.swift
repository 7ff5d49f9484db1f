/// The version that every output carries; it stands here and nowhere else.
package let letheVersion = "0.1.0"
